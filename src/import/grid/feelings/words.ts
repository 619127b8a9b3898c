/**
 * Words and emoji for feelings, by the score they suggest. Words are beginnings: `frustr` reads frustrated, frustrerad, frustrert and
 * frustreeritud. English, Swedish, Norwegian and Danish, Estonian. A suggestion only: each reading is shown for checking.
 */
const WORDS: Readonly<Record<string, string>> = {
  '2': `delight thrilled ecstatic amazed excited excitement joy love wow proud enthusias overjoyed
    förtjust överlycklig jätteglad entusias stolt älskar lycklig glädje
    begeistr overlykkelig stolthet elsker lykkelig glede henrykt
    vaimustu õnnelik rõõm uhke`,
  '1': `happy glad satisfied pleased content hopeful optimis curious curiosity interest relie confiden motivat calm trust
    anticipat loyal grateful comfortable engaged inspired positiv good secure
    nöjd hoppfull nyfik intress lättad trygg motiver lugn tacksam tillit engager inspirer förväntansfull
    fornøyd tilfreds håp nysgjerrig lettet trygghet rolig takknemlig tillit forventningsfull bra
    rahul lootus huvit uudish kergend kindel lojaal motiveeri positiiv julge`,
  '0': `neutral indifferent thoughtful reflect evaluat analys waiting ok okay mixed considering
    likgiltig avvaktande eftertänksam fundersam väntar blandad
    nøytral likegyldig avventende ettertenksom venter blandet
    neutraal kaalutlev ootav ükskõik`,
  '-1': `unsure uncertain doubt skeptic sceptic worr nervous anxious anxiety confus annoy impatien irritat uneasy bored tired
    disappoint hesitant critical concern stress insecure overwhelm negativ bad sad unhappy suspicious cautious
    osäker tvek tveksam skeptisk oro orolig förvirr irriter otålig uttråkad trött besvik kritisk stressad ledsen missnöjd
    usikker tvil skeptisk bekymr urolig nervøs forvirr utålmodig kjed trøtt skuffet kritisk stresset trist misfornøyd
    kahtle ebakind mure närvis segadus ärritu kannatama tüdinud väsinud pettunud kriitili kurb`,
  '-2': `angry anger furious rage frustr hate desperat despair miserable terrible awful horrible panic devastat hopeless
    arg rasande ilsk hatar förtvivl hopplös bedrövlig panik uppgiven
    sint rasende hater fortvil håpløs forferdelig panikk oppgitt
    vihane raevu ahastus lootusetu kohutav paanika masendu`,
};

const EMOJI: Readonly<Record<string, string>> = {
  '2': '😍🤩🥰😁😄😀😃🥳😻🎉😆😂🤗❤',
  '1': '🙂😊☺😌😎👍💪😉😋😇🙌👏💚🤞',
  '0': '😐😶🤔😑🧐🤷',
  '-1': '😟😕🙁☹😒😬😓😰🤨😔😥😧😦😮🥱👎😳😪😞😴',
  '-2': '😡😠🤬😭😢😱😤😫😩💔🤯😖😨👿',
};

export const SCORE_BY_EMOJI: ReadonlyMap<string, number> = new Map(
  Object.entries(EMOJI).flatMap(([score, signs]) => Array.from(signs, (sign) => [sign, Number(score)] as const)),
);

/** The longest first, so that `förväntansfull` is not taken for a shorter beginning. */
export const FEELING_WORDS: readonly (readonly [beginning: string, score: number])[] = Object.entries(WORDS)
  .flatMap(([score, words]) => words.split(/\s+/).map((word) => [word, Number(score)] as const))
  .sort(([a], [b]) => b.length - a.length);
