import type { ExportFormat, ExportOptions } from '../../../export/index.ts';
import type { Locale } from '../../../lib/locale.ts';
import type { JourneyMap } from '../../../model/index.ts';

export interface ChoicesProps<F extends ExportFormat> {
  readonly map: JourneyMap;
  readonly locale: Locale;
  /** Ids of the cards that are selected. */
  readonly selection: readonly string[];
  readonly options: ExportOptions[F];
  readonly onChange: (options: ExportOptions[F]) => void;
}
