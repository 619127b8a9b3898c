/**
 * Words by which people name lanes, as read in real maps: English, Swedish, Norwegian and Danish, Estonian.
 *
 * A word of five letters or more matches inside a longer one (`kundbehov`, `hovedbekymring`); a shorter one only as a whole word.
 * The word that comes first in the title decides.
 */

/** The lane whose cells become activities. */
export const ACTIVITIES = 'activities';
/** A lane that is left out. */
export const SKIP = 'skip';
/** The lane kind that takes any text. */
export const TEXT_KIND = 'note';

/** What a lane's cells become: a kind of card, `ACTIVITIES` or `SKIP`. */
export type LaneUse = string;

const WORDS: readonly (readonly [LaneUse, string])[] = [
  [ACTIVITIES, 'action actions activity activities doing does behaviour behavior task tasks'],
  [ACTIVITIES, 'aktivitet handling göra gör aktiviteter handlinger gjør gjøre'],
  [ACTIVITIES, 'tegevus tegevused tegevuse'],
  ['touchpoint', 'touchpoint touch touch-point channel contact interaction'],
  ['touchpoint', 'kontaktpunkt beröringspunkt berøringspunkt kanal kanaler kontaktyta kontaktytor'],
  ['touchpoint', 'puutepunkt kanalid kokkupuut'],
  ['emotion', 'emotion feeling mood sentiment satisfaction'],
  ['emotion', 'känsla känslo känslor følelse stämning stemning upplevelse opplevelse oplevelse'],
  ['emotion', 'emotsioon tunne tunded meeleolu'],
  ['quote', 'thought thinking thinks quote quotes says saying mindset'],
  ['quote', 'tanke tankar tanker citat sitat säger sier'],
  ['quote', 'mõte mõtted tsitaat'],
  ['pain-point', 'pain pains painpoint problem friction frustration barrier challenge obstacle issue issues concern'],
  [
    'pain-point',
    'smärtpunkt smertepunkt friksjon friktion hinder utmaning utfordring bekymring irritation frustrasjon',
  ],
  ['pain-point', 'valupunkt probleem takistus mure mured'],
  ['opportunity', 'opportunity opportunities improvement idea ideas solution'],
  ['opportunity', 'möjlighet mulighet tiltak förbättring forbedring åtgärd idé idéer ideer lösning løsning'],
  ['opportunity', 'võimalus võimalused lahendus'],
  ['need', 'need needs goal goals expectation motivation jobs-to-be-done objective'],
  ['need', 'behov mål målet förväntan förväntning forventning'],
  ['need', 'eesmärk vajadus ootus ootused'],
  [
    'backstage',
    'backstage back-stage owner owners responsible responsibility team teams system process processes support',
  ],
  ['backstage', 'ansvarig ansvarlig ägare eier bak bakom system internt stödprocess støtteprosess'],
  ['backstage', 'vastutaja meeskond'],
  [TEXT_KIND, 'experience kpi kpis metric metrics measure nyckeltal måltal note notes comment kommentar märkus'],
];

/** Words for a stretch of the journey: above or beside phases, never a lane of cards. */
const PHASE_WORDS = new Set('stage stages phase phases etapp etapper fas faser fase etapid faas'.split(' '));

/** Words for one thing done within a phase. */
const STEP_WORDS = new Set('step steps steg trinn trin samm sammud'.split(' '));

const WHOLE_WORD = 5;
const useByWord = new Map(WORDS.flatMap(([use, words]) => words.split(' ').map((word) => [word, use] as const)));
/** The longest first: `interaction` before the `action` in it. */
const longWords = [...useByWord.keys()].filter((word) => word.length >= WHOLE_WORD).sort((a, b) => b.length - a.length);

/** What a lane of this title holds, or null when no word of it is known. */
export function laneUseOf(title: string): LaneUse | null {
  for (const token of tokensOf(title)) {
    const use = useByWord.get(token) ?? useByWord.get(longWords.find((word) => token.includes(word)) ?? '');
    if (use) return use;
  }
  return null;
}

export function isPhaseTitle(title: string): boolean {
  return isTitleOf(title, PHASE_WORDS);
}

export function isStepTitle(title: string): boolean {
  return isTitleOf(title, STEP_WORDS);
}

/** “Step” or “Customer steps”, but not “Step 2”: that is one of them. */
function isTitleOf(title: string, words: ReadonlySet<string>): boolean {
  return !/\d/.test(title) && tokensOf(title).some((token) => words.has(token));
}

function tokensOf(title: string): string[] {
  const text = title.toLocaleLowerCase('en').normalize('NFC');
  return (text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []).flatMap((token) =>
    useByWord.has(token) ? [token] : token.split('-'),
  );
}
