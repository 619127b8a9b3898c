/** Which cells are chosen. They are as long as the selection that came with them: whatever selects something else lets them go. */
import type { RecordKey } from '../../model/index.ts';
import type { CellFocus, Session } from '../../session/session.ts';

export type CellSpot = Pick<CellFocus, 'row' | 'column'>;

export interface CellRange {
  /** Where it began. */
  readonly anchor: CellSpot;
  /** The corner that moves. */
  readonly head: CellSpot;
}

export interface RangeStore {
  readonly get: () => CellRange | null;
  readonly set: (range: CellRange, selection: readonly RecordKey[]) => void;
}

export function createRangeStore(session: Session): RangeStore {
  let kept: { readonly range: CellRange; readonly selection: readonly RecordKey[] } | null = null;
  return {
    get: () => (kept && session.getState().selection === kept.selection ? kept.range : null),
    set(range, selection) {
      kept = { range, selection };
      session.setState({ selection });
    },
  };
}
