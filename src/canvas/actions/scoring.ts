import { setFields } from '../../document/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import type { Card } from '../../model/index.ts';
import { scratchOf, tryScore } from '../../session/whatIf.ts';
import type { KeyGround } from '../grid/keyGround.ts';
import { attempt } from './attempt.ts';

/** The card's value on its scale as it is shown: what is tried out, else its own; null without one. */
export function shownScore({ session }: Pick<KeyGround, 'session'>, card: Card, field: string): number | null {
  const tried = scratchOf(session)?.get(card.id);
  const value = tried === undefined ? card.fields[field] : tried;
  return typeof value === 'number' ? value : null;
}

/** Gives a card a value on its scale: tried out while What if is on, else written. Answers whether it was done. */
export function setScore(
  canvas: Pick<KeyGround, 'announcer' | 'canEdit' | 'document' | 'session'>,
  card: Card,
  value: number,
): boolean {
  const field = kindOf(card.kind)?.traits.plot?.field;
  if (!field) return false;
  return attempt(canvas, () => {
    if (scratchOf(canvas.session)) tryScore(canvas.session, card.id, value);
    else canvas.document.run(setFields, { id: card.id, fields: { [field]: value } });
  });
}
