/**
 * A block and the cell it is pasted into → the records that come of it. Pure: nothing is written from here.
 *
 * Laws
 * - Every word of the block is in the plan, or the plan is refused, or somebody has asked for only what fits.
 * - Cards stand in lanes of their kind; nothing that is there is moved, and only names of activities and phases are written over.
 * - What is made beyond the last column is counted in `newActivities`, so that people can be asked first.
 */
import { ok, type Result } from '../../lib/result.ts';
import { deriveGrid, LIMITS } from '../../model/index.ts';
import { noPaste, type PasteProblem } from './block.ts';
import { createPasteDraft } from './pasteDraft.ts';
import type { PasteInput, PastePlan } from './plan.ts';
import { planClip } from './planClip.ts';
import { planGrid } from './planGrid.ts';
import { planLines } from './planLines.ts';

export function planPaste(input: PasteInput): Result<PastePlan, PasteProblem> {
  const { map, block, choices, newId } = input;
  const grid = deriveGrid(map);
  const draft = createPasteDraft({ map, grid, newId, mayGrow: choices.mayGrow });
  const parts = { ...input, grid, draft };
  const planned =
    block.type === 'clip'
      ? planClip(parts, block.clip)
      : block.type === 'grid'
        ? planGrid(parts, block.rows)
        : planLines(parts, block.lines);
  if (!planned.ok) return planned;
  const { records, selected } = draft;
  if (Object.values(records).every((list) => list.length === 0)) return noPaste('nothing-fits');
  const long = records.cards.find(({ record }) => record.text.length > LIMITS.text);
  if (long) return noPaste('text-too-long', { row: 1, column: 1, limit: LIMITS.text });
  const sameLanes = planned.value;
  return ok({ records, selected: [...new Set(selected)], newActivities: draft.grown(), sameLanes });
}
