import { type RecordRoot, TEXT_FIELDS } from '../../model/index.ts';
import { CommandError } from '../errors.ts';
import type { Command } from '../types.ts';
import { checkFound, checkText, mapBefore } from './checks.ts';

export interface SetText {
  readonly root: RecordRoot | 'map';
  /** Not looked at when `root` is `map`. */
  readonly id: string;
  /** One of `TEXT_FIELDS` of the root. */
  readonly field: string;
  readonly text: string;
}

/** Only the difference is written, so two people may type in one text. */
export const setText: Command<SetText> = {
  id: 'setText',
  run: (draft, { root, id, field, text }) => {
    if (!TEXT_FIELDS[root].includes(field)) throw new CommandError('wrong-value', { field });
    if (root !== 'map') checkFound(mapBefore(draft), root, id);
    const target = root === 'map' ? draft.map : draft[root][id];
    if (target) Object.assign(target, { [field]: checkText(text) });
  },
};
