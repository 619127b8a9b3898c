import { freshSource, RECORD_SCHEMAS, type Source } from '../../model/index.ts';
import type { Command } from '../types.ts';
import { checkNewIds, checkText, checkValue, mapBefore } from './checks.ts';

export interface AddSources {
  readonly sources: readonly (Pick<Source, 'id'> & Partial<Omit<Source, 'id' | 'deletedAt'>>)[];
}

export const addSources: Command<AddSources> = {
  id: 'addSources',
  run: (draft, { sources }) => {
    checkNewIds(
      mapBefore(draft),
      'sources',
      sources.map(({ id }) => id),
    );
    for (const values of sources) {
      const source = freshSource({ ...values, reference: checkText(values.reference ?? '') });
      draft.sources[source.id] = checkValue(RECORD_SCHEMAS.sources, source, 'source');
    }
  },
};
