import type { JourneyMap } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';

/** Texts that break careless writers: markup, entities, endless words, many lines, emoji, control characters. */
export const HARD_TEXTS = [
  '<script>alert("1")</script>',
  ']]> & &amp; <!-- "quoted" \'single\'',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  Array.from({ length: 30 }, (_, index) => `line ${index}`).join('\n'),
  'Glad 😀 and 👩‍👩‍👧 and ✅ at once',
  'bell \u0007 null \u0000 half \ud83d end',
  'x'.repeat(400),
] as const;

/** The sample with hard texts on every card, activity, phase, lane and persona in turn. */
export function hardMap(): JourneyMap {
  const map = templateMap('first-home', 'en');
  let next = 0;
  const hard = () => HARD_TEXTS[next++ % HARD_TEXTS.length] ?? '';
  const change = <T>(records: Readonly<Record<string, T>>, how: (record: T) => T) =>
    Object.fromEntries(Object.entries(records).map(([id, record]) => [id, how(record)]));
  return {
    ...map,
    map: { ...map.map, title: HARD_TEXTS[0], purpose: HARD_TEXTS[1] },
    phases: change(map.phases, (phase) => ({ ...phase, title: hard() })),
    activities: change(map.activities, (activity) => ({ ...activity, text: hard() })),
    lanes: change(map.lanes, (lane) => ({ ...lane, title: hard(), hint: hard() })),
    cards: change(map.cards, (card) => ({ ...card, text: hard() })),
    personas: change(map.personas, (persona) => ({ ...persona, name: hard() })),
  };
}
