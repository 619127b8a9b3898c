/** Edits picked by numbers, for property tests: the same numbers on the same map make the same edit. */
import fc from 'fast-check';
import * as commands from '../../src/document/index.ts';
import { CommandError } from '../../src/document/index.ts';
import { type RecordKey, type RecordRoot, recordKey } from '../../src/model/index.ts';
import type { MapDriver } from './MapDriver.ts';

export interface RandomEdit {
  readonly verb: (typeof VERBS)[number];
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly text: string;
}

const VERBS = [
  'addPhases',
  'addActivities',
  'addLanes',
  'addCards',
  'addCards',
  'moveCards',
  'moveCards',
  'spanCard',
  'movePhases',
  'moveActivities',
  'moveLanes',
  'setText',
  'setText',
  'setFields',
  'setCard',
  'setRecord',
  'deleteRecords',
  'restoreRecords',
  'duplicateCards',
  'unplaceCards',
  'undo',
  'redo',
] as const;

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  verb: fc.constantFrom(...VERBS),
  a: fc.nat(1000),
  b: fc.nat(1000),
  c: fc.nat(1000),
  text: fc.string({ unit: 'grapheme', maxLength: 4 }),
});

/** Does the edit; one the map refuses changes nothing. `id` names what it makes. */
export function performEdit(driver: MapDriver, edit: RandomEdit, id: string): void {
  try {
    perform(driver, edit, id);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
  }
}

function perform(driver: MapDriver, { verb, a, b, c, text }: RandomEdit, id: string): void {
  const { run } = driver;
  const map = driver.map();
  const pick = (root: RecordRoot, n: number): string => {
    const ids = Object.keys(map[root]).sort();
    return ids[n % ids.length] ?? 'none';
  };
  const pickKey = (n: number): RecordKey => {
    const root = (['phases', 'activities', 'lanes', 'cards', 'cards'] as const)[n % 5] ?? 'cards';
    return recordKey(root, pick(root, b));
  };
  const card = pick('cards', a);
  const activity = pick('activities', b);
  const laneOf = (kind: string | undefined): string => {
    const lanes = Object.values(map.lanes).filter((lane) => lane.kind === kind);
    return lanes[c % lanes.length]?.id ?? 'none';
  };
  switch (verb) {
    case 'addPhases':
      run(commands.addPhases, { phases: [{ id, title: text }], index: a % 9 });
      break;
    case 'addActivities':
      run(commands.addActivities, { activities: [{ id, text }], phase: pick('phases', a), index: b % 4 });
      break;
    case 'addLanes':
      run(commands.addLanes, { lanes: [{ id, kind: 'note', title: text, hint: '' }], index: a % 9 });
      break;
    case 'addCards': {
      const lane = pick('lanes', a);
      const kind = map.lanes[lane]?.kind ?? 'note';
      run(commands.addCards, { cards: [{ id, kind, lane, activity, text, index: c % 3 }] });
      break;
    }
    case 'moveCards':
      run(commands.moveCards, {
        cards: [{ id: card, lane: laneOf(map.cards[card]?.kind), activity, index: c % 3 }],
      });
      break;
    case 'spanCard':
      run(commands.spanCard, { id: card, activity, span: c % 6 });
      break;
    case 'movePhases':
      run(commands.movePhases, { ids: [pick('phases', a), pick('phases', b)], index: c % 5 });
      break;
    case 'moveActivities':
      run(commands.moveActivities, { ids: [activity], phase: pick('phases', a), index: c % 4 });
      break;
    case 'moveLanes':
      run(commands.moveLanes, { ids: [pick('lanes', a)], index: c % 7 });
      break;
    case 'setText': {
      const before = map.cards[card]?.text ?? '';
      const at = b % (before.length + 1);
      run(commands.setText, {
        root: 'cards',
        id: card,
        field: 'text',
        text: before.slice(0, at) + text + before.slice(at + (c % 3)),
      });
      break;
    }
    case 'setFields':
      run(commands.setFields, { id: card, fields: b % 2 ? { score: (c % 41) / 10 - 2 } : { [`v${b % 3}`]: c } });
      break;
    case 'setCard':
      run(commands.setCard, { id: card, values: { evidence: b % 2 ? 'insight' : 'assumption' } });
      break;
    case 'setRecord':
      run(commands.setRecord, {
        root: 'lanes',
        id: pick('lanes', a),
        values: { kind: b % 2 ? 'note' : 'quote' },
      });
      break;
    case 'deleteRecords':
      run(commands.deleteRecords, { keys: [pickKey(a), pickKey(c)], at: 1 + a });
      break;
    case 'restoreRecords':
      run(commands.restoreRecords, { keys: [pickKey(a), pickKey(c)] });
      break;
    case 'duplicateCards':
      run(commands.duplicateCards, { cards: [{ id: card, newId: id }] });
      break;
    case 'unplaceCards':
      run(commands.unplaceCards, { ids: [card] });
      break;
    case 'undo':
    case 'redo':
      driver[verb]();
  }
}
