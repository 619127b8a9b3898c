import type { Locale } from '../../lib/locale.ts';
import type { Result } from '../../lib/result.ts';
import type { ImportError, ImportPlan } from '../types.ts';

/** One sort of text that maps are made of: how it is known, read, and turned into a map. */
export interface Door<Body extends { readonly kind: string }> {
  /** Whether the text is of this sort; the file's name tells only where the text could be either. */
  readonly recognise: (text: string, fileName: string) => boolean;
  /** What the text holds, as plain data that may cross to and from a worker. */
  readonly open: (text: string) => Result<Body, ImportError>;
  /** The map it would make now; `title` is what it is called where the content has no title. */
  readonly plan: (body: Body, locale: Locale, title: string) => Result<ImportPlan, ImportError>;
}
