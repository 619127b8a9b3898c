/** Where the scores of a workshop lie: each on the lane that holds that persona's feelings, side by side where there are several. */
import { kindOf } from '../../kinds/registry.ts';
import type { OutcomeScores, Persona } from '../../model/index.ts';
import { scoredPersona } from '../moments.ts';
import { type PersonaLook, personaLooks } from '../personaLook.ts';
import { valueToY } from '../plot.ts';
import type { LaidLane } from '../types.ts';
import type { SceneContext } from './parts.ts';

/** From the middle of one persona's scores to the next one's. */
const STEP = 56;

export interface PlacedScores extends OutcomeScores {
  readonly lane: LaidLane;
  readonly x: number;
  /** How much of the column is theirs. */
  readonly room: number;
  /** Before it in the same column of the same lane. */
  readonly index: number;
  readonly yOf: (value: number) => number;
  /** Whose they are; null where the map has one persona at most. */
  readonly look: PersonaLook | null;
}

/** Scores whose activity, persona or lane is out of sight are left out. */
export function placeScores(context: SceneContext): readonly PlacedScores[] {
  const { view, whole, layout } = context;
  const placed = (view.outcome?.scores ?? []).flatMap((scores) => {
    const column = layout.columns.findIndex(({ activity }) => activity === scores.activity);
    const laid = layout.columns[column];
    const persona = whole.personas.find(({ id }) => id === scores.persona) ?? whole.personas[0] ?? null;
    const lane = isSeen(persona, context) ? laneOf(persona, column, context) : undefined;
    const plot = kindOf(lane?.kind ?? '')?.traits.plot;
    if (!laid || laid.isFolded || !lane?.plot || !plot) return [];
    const scale = lane.plot;
    return [{ scores, column, laid, persona, lane, yOf: (value: number) => valueToY(value, plot, scale) }];
  });
  return placed.map(({ scores, column, laid, persona, lane, yOf }) => {
    const beside = placed.filter((other) => other.column === column && other.lane === lane);
    const index = beside.findIndex((other) => other.scores === scores);
    const room = Math.min(STEP, laid.width / beside.length);
    const x = laid.x + laid.width / 2 + (index - (beside.length - 1) / 2) * room;
    const look = whole.personas.length > 1 ? (personaLooks(whole.personas).get(persona?.id ?? '') ?? null) : null;
    return { ...scores, lane, x, room, index, yOf, look };
  });
}

function isSeen(persona: Persona | null, { view, grid }: SceneContext): boolean {
  return persona === null || (grid.personas.includes(persona) && !view.hiddenPersonas.has(persona.id));
}

/** The lane with the persona's card there; else with their curve; else the one that is theirs; else one that is everybody's. */
function laneOf(persona: Persona | null, column: number, { grid, whole, layout }: SceneContext): LaidLane | undefined {
  const rows = grid.lanes.flatMap((row, i) => {
    const laid = layout.lanes[i];
    return laid?.plot ? [{ row, laid }] : [];
  });
  const owns = (ids: readonly string[]) => persona !== null && ids.includes(persona.id);
  const isTheirs = ({ row }: (typeof rows)[number]) => owns(row.lane.personas);
  const isOfAll = ({ row }: (typeof rows)[number]) => !whole.personas.some(({ id }) => row.lane.personas.includes(id));
  const holds = ({ row, laid }: (typeof rows)[number]) => {
    const plot = kindOf(laid.kind)?.traits.plot;
    return row.cards.some(
      ({ card, column: from, span }) =>
        plot && from <= column && column < from + span && scoredPersona(card, plot, whole.personas) === persona,
    );
  };
  const hasCurve = ({ laid }: (typeof rows)[number]) =>
    layout.curves.some((curve) => curve.lane === laid.id && curve.persona === (persona?.id ?? null));
  const found = rows.find(holds) ?? rows.find(hasCurve) ?? rows.find(isTheirs) ?? rows.find(isOfAll);
  return found?.laid;
}
