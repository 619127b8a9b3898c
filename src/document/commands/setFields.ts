import { type FieldValue, fieldValueSchema, isId } from '../../model/index.ts';
import { CommandError } from '../errors.ts';
import type { Command } from '../types.ts';
import { checkFound, checkText, checkValue, mapBefore } from './checks.ts';

export interface SetFields {
  readonly id: string;
  /** The kind's own values to change; those not named stay. */
  readonly fields: Readonly<Record<string, FieldValue>>;
}

export const setFields: Command<SetFields> = {
  id: 'setFields',
  run: (draft, { id, fields }) => {
    checkFound(mapBefore(draft), 'cards', id);
    const card = draft.cards[id];
    for (const [name, value] of Object.entries(fields)) {
      if (!isId(name)) throw new CommandError('wrong-value', { field: name });
      const clean = typeof value === 'string' ? checkText(value) : checkValue(fieldValueSchema, value, name);
      if (card) card.fields[name] = clean;
    }
  },
};
