import { ok } from '../../lib/result.ts';
import { recordKey } from '../../model/index.ts';
import { noPaste } from './block.ts';
import type { Planned, PlanParts } from './plan.ts';

/** A list: cards in a cell, activities along their row, phases along theirs. The first fills what has no words yet. */
export function planLines({ spot, grid, draft }: PlanParts, lines: readonly string[]): Planned {
  const { row, column } = spot;
  if (column < 0) return noPaste('choose-cell');
  if (typeof row === 'object') {
    const activity = draft.activityAt(column);
    if (activity === null || !grid.lanes.some(({ lane }) => lane.id === row.lane)) {
      return noPaste('choose-cell');
    }
    draft.fillCell(row.lane, activity, lines);
    return ok([]);
  }
  const names = lines.map((line) => line.replace(/\s*\n\s*/g, ' '));
  if (row === 'phases') nameInTurn({ names, ...phasesFrom(column) });
  else nameInTurn({ names, ...activitiesFrom(column) });
  return ok([]);

  function phasesFrom(at: number) {
    const index = grid.phases.findIndex(({ phase }) => phase.id === grid.columns[at]?.phase.id);
    const here = grid.phases[index]?.phase;
    return {
      root: 'phases' as const,
      here: here && { id: here.id, text: here.title },
      add: (name: string) => draft.addPhase({ title: name }, index < 0 ? grid.phases.length : index + 1),
    };
  }

  function activitiesFrom(at: number) {
    const here = grid.columns[at];
    const siblings = grid.columns.filter((one) => one.phase.id === here?.phase.id && one.activity);
    const index = here ? siblings.indexOf(here) : -1;
    const phase = here?.phase.id ?? grid.phases.at(-1)?.phase.id ?? draft.addPhase({});
    return {
      root: 'activities' as const,
      here: here?.activity && { id: here.activity.id, text: here.activity.text },
      add: (name: string) => draft.addActivity(phase, name, index + 1),
    };
  }

  function nameInTurn({ root, here, add, names: [first = '', ...rest] }: Naming): void {
    const isFilled = here && here.text.trim() === '';
    if (isFilled) {
      draft.records.texts.push({ root, id: here.id, text: first });
      draft.selected.push(recordKey(root, here.id));
    }
    const added = isFilled ? rest : [first, ...rest];
    draft.selected.push(...added.map((name) => recordKey(root, add(name))));
  }
}

interface Naming {
  readonly root: 'phases' | 'activities';
  readonly here: { readonly id: string; readonly text: string } | null | undefined;
  readonly add: (name: string) => string;
  readonly names: readonly string[];
}
