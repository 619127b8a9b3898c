import type { RecordKey } from '../../model/index.ts';
import type { OpenMap } from './openMap.ts';

/** Goes to a record on the map; what is nowhere on it, as what waits unplaced, shows its details. Answers whether it was there. */
export function jumpTo({ actions, session }: Pick<OpenMap, 'actions' | 'session'>, key: RecordKey): boolean {
  actions.reveal(key);
  const isReached = session.getState().selection.includes(key);
  if (!isReached) session.setState({ selection: [key], panel: 'inspector' });
  return isReached;
}
