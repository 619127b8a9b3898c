import { createGridReader } from '../../layout/index.ts';
import { deriveGrid, type MapGrid, type RecordKey, recordKey } from '../../model/index.ts';
import type { OpenMap } from '../editor/openMap.ts';

/** Reads the map through a persona's eyes, or everybody's. What is out of sight then is no longer selected. */
export function readAs({ document, session }: OpenMap, eyes: string | null): void {
  const { view: before, selection } = session.getState();
  const view = { ...before, eyes };
  const whole = deriveGrid(document.getMap());
  const seen = keysOf(createGridReader()(whole, view));
  const all = keysOf(whole);
  session.setState({ view, selection: selection.filter((key) => seen.has(key) || !all.has(key)) });
}

/** Shows or hides the curve of a persona. */
export function showCurve({ session }: OpenMap, persona: string, isShown: boolean): void {
  const { view } = session.getState();
  const hiddenPersonas = new Set(view.hiddenPersonas);
  if (isShown) hiddenPersonas.delete(persona);
  else hiddenPersonas.add(persona);
  session.setState({ view: { ...view, hiddenPersonas } });
}

function keysOf({ lanes }: MapGrid): ReadonlySet<RecordKey> {
  return new Set(
    lanes.flatMap(({ lane, cards }) => [
      recordKey('lanes', lane.id),
      ...cards.map(({ card }) => recordKey('cards', card.id)),
    ]),
  );
}
