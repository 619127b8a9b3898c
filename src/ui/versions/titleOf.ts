import type { TFunction } from 'i18next';
import type { KeptVersion } from '../../sync/versions/index.ts';

/** What a version is called where its row is not seen: its name or kind, and when it was made. */
export function titleOf({ name, kind, at }: KeptVersion, t: TFunction<['versions']>, locale: string): string {
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  return t('title', { what: name ?? t(`kind.${kind}`), when });
}
