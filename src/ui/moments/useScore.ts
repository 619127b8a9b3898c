import { setFields } from '../../document/index.ts';
import { tryScore } from '../../session/whatIf.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';

/** A card's score as it is shown, and the hand that changes it: tried out while What if is on, else written. */
export function useScore(card: string, field: string, own: number | null) {
  const { document, session } = useOpenMap();
  const scratch = useSession((state) => state.view.scratch);
  return {
    score: scratch?.has(card) ? (scratch.get(card) ?? null) : own,
    setScore(score: number | null) {
      if (scratch) tryScore(session, card, score);
      else document.run(setFields, { id: card, fields: { [field]: score } });
    },
  };
}
