import type { TFunction } from 'i18next';
import type { StepNote } from '../../document/index.ts';
import { plainWords } from '../../lib/notation.ts';
import { type JourneyMap, parseRecordKey } from '../../model/index.ts';

type Verb =
  | 'wrote'
  | 'added'
  | 'deleted'
  | 'restored'
  | 'pasted'
  | 'duplicated'
  | 'imported'
  | 'unplaced'
  | 'moved'
  | 'changed';
type Root = 'cards' | 'activities' | 'phases' | 'lanes' | 'personas' | 'links' | 'sources';

const LONGEST = 60;
/** The first that a step is made of says what it was; what is added and then written in was written. */
const VERBS: readonly (readonly [RegExp, Verb])[] = [
  [/^(mergeMap|bringIn|carryRecords)$/, 'imported'],
  [/^pasteRecords$/, 'pasted'],
  [/^duplicateCards$/, 'duplicated'],
  [/^deleteRecords$/, 'deleted'],
  [/^restore(Records|Version)$/, 'restored'],
  [/^setText$/, 'wrote'],
  [/^add/, 'added'],
  [/^unplaceCards$/, 'unplaced'],
  [/^(move|spanCard$)/, 'moved'],
];

/** One step in a plain sentence: "Moved 3 cards to Bid". */
export function describeStep(note: StepNote, map: JourneyMap, t: TFunction<['follow']>): string {
  const words = wordsOf(note);
  const verb = verbOf(note, words);
  if (note.count === 0) return t('steps.aboutMap');
  const what = note.count === 1 && words !== '' ? t('steps.quoted', { text: words }) : countOf(note, t);
  const phase = verb === 'moved' ? phaseOf(note, map) : '';
  return phase ? t('steps.movedTo', { what, phase }) : t(`steps.${verb}`, { what });
}

function verbOf({ commands }: StepNote, words: string): Verb {
  const found = VERBS.find(([pattern]) => commands.some((command) => pattern.test(command)))?.[1] ?? 'changed';
  const isEmptied = found === 'wrote' && words === '';
  if (!isEmptied) return found;
  return commands.some((command) => command.startsWith('add')) ? 'added' : 'changed';
}

function wordsOf({ record }: StepNote): string {
  const { text, title, name, label, reference } = (record ?? {}) as Readonly<Record<string, unknown>>;
  const own = [text, title, name, label, reference].find((value) => typeof value === 'string' && value !== '');
  const words = typeof own === 'string' ? plainWords(own).replace(/\s+/g, ' ').trim() : '';
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
}

function countOf({ keys, count }: StepNote, t: TFunction<['follow']>): string {
  const roots = new Set(keys.map((key) => parseRecordKey(key)?.root));
  const [root] = roots;
  const isOneSort = roots.size === 1 && root !== undefined && root !== 'metrics';
  return t(isOneSort ? `counted.${root as Root}` : 'counted.things', { count });
}

function phaseOf({ record }: StepNote, map: JourneyMap): string {
  const place = (record as { readonly place?: { readonly activity?: string; readonly phase?: string } | null } | null)
    ?.place;
  return map.phases[place?.phase ?? map.activities[place?.activity ?? '']?.place.phase ?? '']?.title ?? '';
}
