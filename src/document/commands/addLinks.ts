import { freshLink, type Link, linkSchema } from '../../model/index.ts';
import { CommandError } from '../errors.ts';
import type { Command } from '../types.ts';
import { checkFound, checkNewIds, checkRoom, checkText, checkValue, mapBefore } from './checks.ts';

export interface AddLinks {
  readonly links: readonly (Pick<Link, 'id' | 'from' | 'to'> & Partial<Pick<Link, 'type' | 'label'>>)[];
}

/** Each leads from one card or activity to another; both exist, deleted or not. */
export const addLinks: Command<AddLinks> = {
  id: 'addLinks',
  run: (draft, { links }) => {
    const map = mapBefore(draft);
    checkNewIds(
      map,
      'links',
      links.map(({ id }) => id),
    );
    checkRoom(map, 'links', links.length);
    for (const values of links) {
      const { id, from, to } = values;
      const link = checkValue(linkSchema, freshLink({ ...values, label: checkText(values.label ?? '') }), 'link');
      checkFound(map, from.root, from.id);
      checkFound(map, to.root, to.id);
      if (from.root === to.root && from.id === to.id) throw new CommandError('wrong-value', { field: 'to' });
      draft.links[id] = link;
    }
  },
};
