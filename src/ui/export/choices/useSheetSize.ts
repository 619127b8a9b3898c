import { useEffect, useState } from 'react';
import { type MapPart, measureSheet } from '../../../export/index.ts';
import type { Size } from '../../../lib/geometry.ts';
import type { Locale } from '../../../lib/locale.ts';
import type { JourneyMap } from '../../../model/index.ts';

/** How large the sheet of what was chosen is, in map pixels; null until it is known. */
export function useSheetSize(map: JourneyMap, locale: Locale, part: MapPart): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    setSize(null);
    return measureSheet({ map, locale, part }, setSize);
  }, [map, locale, part]);
  return size;
}
