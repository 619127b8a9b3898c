import type { Clip, JourneyMap, Lane, MapGrid } from '../../model/index.ts';
import type { PasteDraft } from './pasteDraft.ts';
import type { PasteChoices } from './plan.ts';

interface MatchParts {
  readonly map: JourneyMap;
  readonly grid: MapGrid;
  readonly draft: PasteDraft;
  readonly choices: PasteChoices;
  readonly newId: () => string;
  readonly clip: Clip;
  readonly source: MapGrid;
  /** The lane that is pasted into, if it is one. */
  readonly lane: string | null;
  readonly personasOf: (ids: readonly string[]) => string[];
}

/**
 * Which lane here each lane of a clip becomes. Cards of one lane go into the lane that was pasted into, whatever it holds, and
 * those of several into the lanes from there down where the kinds agree. Else a lane of the same name and kind is that lane, then
 * one of the same kind; where there is none, it is made.
 */
export function matchLanes({ map, grid, draft, choices, newId, clip, source, lane, personasOf }: MatchParts) {
  const here = grid.lanes.map((one) => one.lane);
  const theirs = source.lanes.map((one) => one.lane);
  const sameLanes: string[] = [];
  const found = new Map<string, Pick<Lane, 'id' | 'kind'>>();
  const from = here.findIndex(({ id }) => id === lane);
  const block = here.slice(from, from + theirs.length);
  const isBlock = from >= 0 && block.length === theirs.length && theirs.every(({ kind }, i) => kind === block[i]?.kind);
  const [only] = theirs;
  const target = here[from];
  if (clip.unit === 'cards' && theirs.length === 1 && only && target) found.set(only.id, target);
  else {
    for (const [i, one] of theirs.entries()) {
      const beside = clip.unit === 'cards' && isBlock ? block[i] : undefined;
      found.set(one.id, beside ?? matchLane(one));
    }
  }
  return { laneOf: (one: Lane) => found.get(one.id) ?? one, sameLanes };

  function matchLane(one: Lane): Pick<Lane, 'id' | 'kind'> {
    const isTaken = ({ id }: Lane): boolean => [...found.values()].some((other) => other.id === id);
    const fitting = here.filter((other) => other.kind === one.kind && !isTaken(other));
    const same = fitting.find((other) => nameOf(other) === nameOf(one));
    if (clip.unit !== 'lanes') {
      const match = fitting.find(({ id }) => id === one.id) ?? same ?? fitting[0];
      return match ?? addLane(one);
    }
    if (same) sameLanes.push(same.title);
    return same && choices.lanes === 'merge' ? same : addLane(one);
  }

  function addLane(one: Lane): Pick<Lane, 'id' | 'kind'> {
    const id = newId();
    const index = clip.unit === 'lanes' && from >= 0 ? { index: from + 1 } : {};
    draft.records.lanes.push({ record: { ...one, id, personas: personasOf(one.personas), deletedAt: null }, ...index });
    return { id, kind: map.lanes[id]?.kind ?? one.kind };
  }
}

function nameOf({ title }: Lane): string {
  return title.trim().toLocaleLowerCase();
}
