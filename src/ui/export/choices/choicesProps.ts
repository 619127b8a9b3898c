import type { ExportFormat, ExportOptions } from '../../../export/index.ts';
import type { JourneyMap } from '../../../model/index.ts';

export interface ChoicesProps<F extends ExportFormat> {
  readonly map: JourneyMap;
  readonly options: ExportOptions[F];
  readonly onChange: (options: ExportOptions[F]) => void;
}
