import { addActivities, addCards, addPhases, type Gesture } from '../../document/index.ts';
import { newFields } from '../../kinds/registry.ts';
import { newId } from '../../lib/id.ts';
import { type Lane, readerOf, recordKey } from '../../model/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { useTyping } from './typing.ts';

/** Adds a record and opens its text for typing: one step of undo, and nothing is left when no words come. */
export function useOutlineAdding() {
  const { document, session } = useOpenMap();
  const { setOpen } = useTyping();

  function make(root: 'cards' | 'activities' | 'phases', add: (id: string) => void, from: 'button' | 'menu'): void {
    const id = newId();
    const made: Gesture = document.history.beginGesture();
    add(id);
    const field = root === 'phases' ? 'title' : 'text';
    setOpen({ key: recordKey(root, id), field, made, ...(from === 'button' && { initial: null }) });
  }

  return {
    addCard: (lane: Lane, activity: string, from: 'button' | 'menu') =>
      make(
        'cards',
        (id) => {
          const fields = newFields(lane.kind, readerOf(document.getMap(), session.getState().view));
          document.run(addCards, { cards: [{ id, kind: lane.kind, lane: lane.id, activity, fields }] });
        },
        from,
      ),
    addActivity: (phase: string) =>
      make('activities', (id) => document.run(addActivities, { activities: [{ id, text: '' }], phase }), 'button'),
    addPhase: () => make('phases', (id) => document.run(addPhases, { phases: [{ id, title: '' }] }), 'button'),
  };
}
