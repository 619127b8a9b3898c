/**
 * What people may edit in the map while an exercise runs.
 *
 * Laws
 * - The lock is soft: it is kept by the pages of people, so that nobody spoils the exercise by mistake. What must stay secret is
 *   never in the document (the ballot box).
 * - Facilitators are not locked: they are the ones who put things right.
 */
import type { JourneyMap } from '../model/index.ts';
import {
  EVERYTHING,
  type Exercise,
  isSealed,
  NOTHING,
  type Run,
  type Scope,
  type WorkshopState,
} from '../model/workshop/index.ts';

/** What may be edited now. `EVERYTHING` between exercises, unless all is locked. */
export function scopeNow(state: WorkshopState, run: Run | null, exercise: Exercise | null): Scope {
  if (state.phase === 'off' || state.phase === 'over') return EVERYTHING;
  if (state.isLocked) return NOTHING;
  if (!run || !exercise || run.state === 'done') return EVERYTHING;
  return isSealed(exercise.type) && run.state !== 'shown' ? NOTHING : exercise.scope;
}

export function isNothing(scope: Scope): boolean {
  return [scope.kinds, scope.lanes, scope.phases].some((list) => list?.length === 0);
}

export function isEverything({ kinds, lanes, phases }: Scope): boolean {
  return kinds === null && lanes === null && phases === null;
}

/** A record that a change touches: `after` is how it would be, `before` how it is; undefined where there is none. */
export interface Touched {
  readonly root: keyof JourneyMap;
  readonly id: string;
}

/** Whether all that is touched lies within the scope, both as it was in `before` and as it would be in `after`. */
export function mayEdit(scope: Scope, touched: readonly Touched[], before: JourneyMap, after: JourneyMap): boolean {
  if (isEverything(scope)) return true;
  if (isNothing(scope)) return false;
  return touched.every((one) => isWithin(scope, one, before) && isWithin(scope, one, after));
}

function isWithin({ kinds, lanes, phases }: Scope, { root, id }: Touched, map: JourneyMap): boolean {
  const isPhase = (phase: string) => phases === null || phases.includes(phase);
  switch (root) {
    case 'cards': {
      const card = map.cards[id];
      if (!card) return true;
      if (kinds !== null && !kinds.includes(card.kind)) return false;
      if (!card.place) return true;
      const phase = map.activities[card.place.activity]?.place.phase ?? '';
      return (lanes === null || lanes.includes(card.place.lane)) && isPhase(phase);
    }
    case 'activities': {
      const activity = map.activities[id];
      return kinds === null && lanes === null && (!activity || isPhase(activity.place.phase));
    }
    case 'lanes':
      return kinds === null && phases === null && (lanes === null || lanes.includes(id));
    case 'phases':
      return kinds === null && lanes === null && isPhase(id);
    // An arrow or a source says something of cards that may be edited; what it says of others is theirs.
    case 'links':
    case 'sources':
      return true;
    default:
      return false;
  }
}
