import type { Localized } from '../../lib/locale.ts';
import { en } from './words/en.ts';
import { nb } from './words/nb.ts';
import { sv } from './words/sv.ts';
import type { SummaryWords } from './words/types.ts';

export type { SummaryWords } from './words/types.ts';

export const summaryWords: Localized<SummaryWords> = { en, sv, nb };
