import { type MapDocument, setFields } from '../../document/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import { isLive, type JourneyMap } from '../../model/index.ts';
import type { Scratch } from '../../session/whatIf.ts';

interface Change {
  readonly id: string;
  readonly field: string;
  readonly score: number | null;
}

/** The tries that differ from the map as it is now, on cards that are still there. */
export function changesOf({ cards }: JourneyMap, scratch: Scratch): readonly Change[] {
  return [...scratch].flatMap(([id, score]): Change[] => {
    const card = cards[id];
    const field = card && isLive(card) ? kindOf(card.kind)?.traits.plot?.field : undefined;
    return card && field && (card.fields[field] ?? null) !== score ? [{ id, field, score }] : [];
  });
}

/** Writes what was tried into the map, as one step to undo; answers how many scores it changed. */
export function keepTries(document: MapDocument, scratch: Scratch): number {
  const changes = changesOf(document.getMap(), scratch);
  const gesture = document.history.beginGesture();
  for (const { id, field, score } of changes) document.run(setFields, { id, fields: { [field]: score } });
  gesture.commit();
  return changes.length;
}
