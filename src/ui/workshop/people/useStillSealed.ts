import { isSealed, revealOf } from '../../../model/workshop/index.ts';
import { useStanding, useWorkshopView } from '../leading/useWorkshop.ts';
import { useAskWhen, useBoxes } from '../part/boxes.ts';

/** Of the exercise that is shown: whether it goes person by person, and whether something handed in is not open yet. */
export function useStillSealed(): { readonly isInTurn: boolean; readonly isLeft: boolean } {
  const { run, exercise } = useStanding();
  const { results } = useWorkshopView();
  const { boxes, ask } = useBoxes();
  useAskWhen(ask, run, results.get(run?.id ?? ''));
  const isInTurn = exercise !== null && isSealed(exercise.type) && revealOf(exercise) === 'in-turn';
  const box = boxes.get(run?.id ?? '');
  const isLeft = box?.state !== 'opened' && (box?.handedIn ?? []).some(({ isOpened }) => !isOpened);
  return { isInTurn, isLeft };
}
