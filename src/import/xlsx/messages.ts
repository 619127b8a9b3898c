/** What the window and the import worker say to each other. Both come from one build, so the shapes are trusted. */
import type { Result } from '../../lib/result.ts';
import type { ImportError } from '../types.ts';
import type { Workbook } from './readWorkbook.ts';

export type WorkbookReply =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'done'; readonly result: Result<Workbook, ImportError> };
