import { type ComponentType, lazy } from 'react';
import { loadLaterWords } from '../../i18n/index.ts';
import { takeTyped } from './typedAhead.ts';

/** A panel or dialog that is fetched, with its words, when it is first shown; where it cannot be had, nothing is kept for it. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    try {
      const [part] = await Promise.all([load(), loadLaterWords()]);
      return { default: part };
    } catch (error) {
      takeTyped();
      throw error;
    }
  });
}
