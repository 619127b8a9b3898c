import { freshPersona } from '../../model/index.ts';
import type { Command } from '../types.ts';
import { checkNewIds, checkText, mapBefore } from './checks.ts';
import { liveSiblings, planSequence } from './sequence.ts';

export interface AddPersonas {
  readonly personas: readonly {
    readonly id: string;
    readonly name: string;
    readonly summary?: string;
    readonly colour?: number;
  }[];
  readonly index?: number;
}

const COLOURS = 8;

export const addPersonas: Command<AddPersonas> = {
  id: 'addPersonas',
  run: (draft, { personas, index }) => {
    const map = mapBefore(draft);
    const siblings = liveSiblings(map, 'personas');
    checkNewIds(
      map,
      'personas',
      personas.map(({ id }) => id),
    );
    personas.forEach(({ id, name, summary = '', colour }, i) => {
      draft.personas[id] = {
        ...freshPersona({ id, order: '' }),
        name: checkText(name),
        summary: checkText(summary),
        colour: colour ?? (siblings.length + i) % COLOURS,
      };
    });
    const insertions = personas.map(({ id }) => ({ id, index }));
    for (const [id, order] of planSequence(siblings, insertions)) {
      const persona = draft.personas[id];
      if (persona) persona.order = order;
    }
  },
};
