import { tagCards, unplaceCards } from '../../../document/index.ts';
import { parseRecordKey } from '../../../model/index.ts';
import type { OpenMap } from '../../editor/openMap.ts';

/** Puts the selected cards aside in Unplaced with a mark, for later; one undo brings them back. */
export function parkSelection({ document, session }: Pick<OpenMap, 'document' | 'session'>, mark: string): void {
  const ids = session.getState().selection.flatMap((key) => {
    const name = parseRecordKey(key);
    return name?.root === 'cards' ? [name.id] : [];
  });
  if (ids.length === 0) return;
  const gesture = document.history.beginGesture();
  document.run(tagCards, { ids, add: [mark] });
  document.run(unplaceCards, { ids });
  gesture.commit();
  session.setState({ panel: 'unplaced', selection: [] });
}
