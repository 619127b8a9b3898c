/** What is kept of a workshop when it ends, and when the next one begins. */
import type { Workshop } from '../document/workshop/index.ts';
import { isDecision } from '../kinds/registry.ts';
import { isLive, type JourneyMap } from '../model/index.ts';
import { isParked, remembered, type WorkshopState } from '../model/workshop/index.ts';

/** Ends the workshop that goes on, in one step; `erased` more sealed ballots are gone. `at` in ms since 1970. */
export function endWorkshop(workshop: Workshop, erased: number, at: number): void {
  const { state, agenda, held } = workshop.view.getSnapshot();
  const total = state.erased + erased;
  const over: Partial<WorkshopState> = {
    phase: 'over',
    run: null,
    endedAt: at,
    erased: total,
    hideCursors: false,
    hideNames: false,
    isLocked: false,
  };
  const open = held.find(({ id, endedAt }) => id !== '' && endedAt === null);
  if (open) workshop.putEnding(open.id, { endedAt: at, erased: total, agenda, stood: null }, over);
  else workshop.setState(over);
}

/** Keeps of the workshop that is over how the map stands now, before another one changes it. `at` in ms since 1970. */
export function beginAnother(workshop: Workshop, map: JourneyMap, at: number): void {
  const { state, held } = workshop.view.getSnapshot();
  if (state.phase !== 'over') return;
  const last = held.at(-1);
  if (!last || last.id === '' || last.endedAt === null) {
    workshop.setState({ erased: 0 });
    return;
  }
  const cards = Object.values(map.cards).filter(isLive);
  const ids = (isMeant: (card: (typeof cards)[number]) => boolean) =>
    remembered(cards.filter(isMeant).map(({ id }) => id));
  const { endedAt, erased, agenda } = last;
  const stood = { at, decided: ids(isDecision), parked: ids(isParked) };
  workshop.putEnding(last.id, { endedAt, erased, agenda, stood }, { erased: 0 });
}
