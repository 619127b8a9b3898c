import { enablePatches, Immer, type Patch } from 'immer';
import type * as Y from 'yjs';
import { type JourneyMap, parseRecordKey, type RecordKey } from '../model/index.ts';
import { authorOf } from './authorOf.ts';
import { CommandError } from './errors.ts';
import { createHistory } from './history.ts';
import { createProjection } from './projection.ts';
import { noteOf } from './steps.ts';
import type { Command, Gate, History, MapDocument, Selection, StepNote, TouchedRecord } from './types.ts';
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
  let gate: Gate | null = null;

  function run<Args, Outcome>(command: Command<Args, Outcome>, args: Args): Outcome {
    const before = projection.getMap();
    let outcome: Outcome | undefined;
    const [after, patches] = immer.produceWithPatches(before, (draft) => {
      outcome = command.run(draft, args);
    });
    if (patches.length > 0) {
      if (gate && !gate(touchedBy(patches), before, after as JourneyMap)) throw new CommandError('locked', {});
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

  /** Whether steps of history may be taken now. Of one that touches more than it names, nobody can say what it changes. */
  function mayTake(steps: readonly (StepNote | undefined)[]): boolean {
    const map = projection.getMap();
    return steps.every((step) => {
      if (!gate || !step) return true;
      const isNamed = step.count > 0 && step.count === step.keys.length;
      return gate(isNamed ? step.keys.map(recordOf) : [{ root: 'map', id: '' }], map, map);
    });
  }
  const mayUndo = () => mayTake([own.steps().done.at(-1)]);
  const mayRedo = () => mayTake([own.steps().undone[0]]);

  const history: History = {
    undo: () => (mayUndo() ? stillThere(own.undo()) : null),
    redo: () => (mayRedo() ? stillThere(own.redo()) : null),
    canUndo: () => own.canUndo() && mayUndo(),
    canRedo: () => own.canRedo() && mayRedo(),
    beginGesture: own.beginGesture,
    steps: own.steps,
    goTo: (wanted) => {
      const { done, undone } = own.steps();
      const between = wanted < done.length ? done.slice(wanted) : undone.slice(0, wanted - done.length);
      return mayTake(between) ? stillThere(own.goTo(wanted)) : null;
    },
  };

  return {
    getMap: projection.getMap,
    getIssues: projection.getIssues,
    subscribe: projection.subscribe,
    run,
    setGate: (next) => {
      gate = next;
    },
    history,
    authorOf: (key, field) => authorOf(doc, key, field),
    setSelection: own.setSelection,
    destroy: () => {
      own.destroy();
      projection.destroy();
    },
  };
}

function recordOf(key: RecordKey): TouchedRecord {
  return parseRecordKey(key) ?? { root: 'map', id: '' };
}

function touchedBy(patches: readonly Patch[]): readonly TouchedRecord[] {
  return patches.map(({ path: [root, id] }) => ({ root: root as keyof JourneyMap, id: String(id) }));
}
