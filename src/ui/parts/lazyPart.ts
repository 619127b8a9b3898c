import { type ComponentType, lazy } from 'react';
import { loadLaterWords } from '../../i18n/index.ts';

/** A panel or dialog that is fetched, with its words, when it is first shown. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), loadLaterWords()]);
    return { default: part };
  });
}
