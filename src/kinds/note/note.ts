import * as z from 'zod/mini';
import type { Localized } from '../../lib/locale.ts';
import { boxedLook } from '../boxed.ts';
import { defineKind, type KindLabels } from '../defineKind.ts';

const noteSchema = z.object({});
type NoteFields = z.infer<typeof noteSchema>;

const noteLabels: Localized<KindLabels> = {
  en: { name: 'Note', lane: 'Notes', hint: 'anything else', add: 'Add a note', fields: {}, options: {} },
  sv: {
    name: 'Anteckning',
    lane: 'Anteckningar',
    hint: 'allt annat',
    add: 'Lägg till en anteckning',
    fields: {},
    options: {},
  },
  nb: { name: 'Notat', lane: 'Notater', hint: 'alt annet', add: 'Legg til et notat', fields: {}, options: {} },
};

/** Anything that fits no other kind; it claims nothing, so it is neither assumption nor insight. */
export const note = defineKind<NoteFields>({
  id: 'note',
  schema: noteSchema,
  create: () => ({}),
  ...boxedLook<NoteFields>({ colour: 'slate', minLines: 2, hasEvidence: false, shape: 'note' }),
  fields: [],
  traits: { hasEvidence: false },
  labels: noteLabels,
  icon: 'note',
  palette: { order: 8, colour: 'slate', shortcut: 'x' },
  describe: () => '',
});
