import { enablePatches, Immer } from 'immer';
import type * as Y from 'yjs';
import { type JourneyMap, parseRecordKey } from '../model/index.ts';
import { authorOf } from './authorOf.ts';
import { createHistory } from './history.ts';
import { createProjection } from './projection.ts';
import { noteOf } from './steps.ts';
import type { Command, History, MapDocument, Selection } from './types.ts';
import { writeDifference } from './writeDifference.ts';

enablePatches();
/** Its results are thrown away once their patches are written, so freezing them would be wasted. */
const immer = new Immer({ autoFreeze: false });

/**
 * Opens a Y.Doc as a map: an immutable projection, commands and history (`types.ts` has the laws).
 * Call `destroy` when done; the Y.Doc stays the caller's.
 */
export function createMapDocument(doc: Y.Doc): MapDocument {
  const projection = createProjection(doc);
  const own = createHistory(doc, projection.batch);

  function run<Args, Outcome>(command: Command<Args, Outcome>, args: Args): Outcome {
    const before = projection.getMap();
    let outcome: Outcome | undefined;
    const [after, patches] = immer.produceWithPatches(before, (draft) => {
      outcome = command.run(draft, args);
    });
    if (patches.length > 0) {
      own.beforeCommand(noteOf(command.id, after as JourneyMap, patches));
      projection.batch(() => writeDifference(doc, before, after as JourneyMap, patches));
    }
    return outcome as Outcome;
  }

  function stillThere(selection: Selection | null): Selection | null {
    const map = projection.getMap();
    return (
      selection?.filter((key) => {
        const name = parseRecordKey(key);
        return name !== null && map[name.root][name.id]?.deletedAt === null;
      }) ?? null
    );
  }

  const history: History = {
    undo: () => stillThere(own.undo()),
    redo: () => stillThere(own.redo()),
    canUndo: own.canUndo,
    canRedo: own.canRedo,
    beginGesture: own.beginGesture,
    steps: own.steps,
    goTo: (done) => stillThere(own.goTo(done)),
  };

  return {
    getMap: projection.getMap,
    getIssues: projection.getIssues,
    subscribe: projection.subscribe,
    run,
    history,
    authorOf: (key, field) => authorOf(doc, key, field),
    setSelection: own.setSelection,
    destroy: () => {
      own.destroy();
      projection.destroy();
    },
  };
}
