import type { Run } from '../../../model/workshop/index.ts';
import { partsOf, usePresentPeople } from '../leading/usePeople.ts';

/** What may be shown of everybody on the wall: how many, never whose. */
export function useOnWall(run: Run | null): {
  readonly ready: number;
  readonly people: number;
  readonly waiting: number;
} {
  const parts = partsOf(usePresentPeople());
  return {
    people: parts.length,
    ready: parts.filter(({ isReady }) => isReady).length,
    waiting: parts.reduce(
      (sum, { handedIn }) => sum + (handedIn && handedIn.box === run?.id ? handedIn.entries : 0),
      0,
    ),
  };
}
