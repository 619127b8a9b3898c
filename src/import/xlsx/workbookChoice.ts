import type { Workbook } from './readWorkbook.ts';

/** All sheets together, where they are Resa's own. */
export const WHOLE_MAP = 'whole';

export interface WorkbookChoice {
  readonly workbook: Workbook;
  readonly fileName: string;
  /** What can be chosen: sheets by index that may hold a journey, and `WHOLE_MAP`. */
  readonly choices: readonly (number | typeof WHOLE_MAP)[];
  readonly chosen: number | typeof WHOLE_MAP;
}
