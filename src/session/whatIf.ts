/**
 * What if: scores are tried out in this tab alone, beside the map. They lie in the view, so they are shown and never written.
 *
 * Laws
 * - While it is on, a score changed by any hand of this person goes here; the document is not touched until somebody keeps it.
 * - Each try is one step that undo takes back; a step of the document is not undone while it is on.
 */
import type { MapView } from '../model/index.ts';
import type { Session } from './session.ts';

/** Scores by id of card; null tries out what it would be without one. */
export type Scratch = NonNullable<MapView['scratch']>;

export function scratchOf(session: Session): Scratch | null {
  return session.getState().view.scratch;
}

/** Shows these instead of what is tried now; null ends it. */
export function showScratch(session: Session, scratch: Scratch | null): void {
  session.setState(({ view, triedBefore }) => ({
    view: { ...view, scratch },
    triedBefore: scratch ? triedBefore : [],
  }));
}

export function startWhatIf(session: Session): void {
  if (!scratchOf(session)) showScratch(session, new Map());
}

/** Tries a score out, as a step after `before`, which is what was tried until now when absent. */
export function tryScore(session: Session, card: string, score: number | null, before = scratchOf(session)): void {
  if (!before) return;
  session.setState(({ view, triedBefore }) => ({
    view: { ...view, scratch: new Map(before).set(card, score) },
    triedBefore: [...triedBefore, before],
  }));
}

/** Takes the last try back; answers whether there was one. */
export function undoTry(session: Session): boolean {
  const { triedBefore, view } = session.getState();
  const scratch = triedBefore.at(-1);
  if (!scratch) return false;
  session.setState({ view: { ...view, scratch }, triedBefore: triedBefore.slice(0, -1) });
  return true;
}
