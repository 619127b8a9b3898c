import { type MapView, WHOLE_VIEW } from '../model/index.ts';
import type { ExportInput } from './types.ts';

/** How every picture of a map looks at it: the whole of it, and what a workshop has found where that is wished. */
export function shownView({ outcome }: Pick<ExportInput, 'outcome'>): MapView {
  return outcome ? { ...WHOLE_VIEW, outcome } : WHOLE_VIEW;
}
