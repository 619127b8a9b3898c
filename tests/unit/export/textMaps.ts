import { deriveGrid, freshCard, type JourneyMap, LINK_TYPES } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';

/** What others' programs would take for their own: markup, scripts, links, formulas; and scripts that run from right to left. */
export const HOSTILE_TEXTS = [
  '</script><img src=x onerror="window.harmed = true">',
  '[press](javascript:alert(1)) and javascript:alert(1)',
  '"><svg onload=alert(1)> --> ]]> <![CDATA[ &lt;b&gt; &#x3c;',
  '| a | b |\n|---|---|\n# not a heading\n- not an item',
  '**bold** and [a link](https://example.com/?a=1&b=<2>) `code` ~~struck~~ $sum$ [^1] ![x](y)',
  'ברוכים הבאים לבית הראשון',
  'مرحبا بكم في البيت الأول (2)',
  '👩‍👩‍👧 🏠 🎉 😀',
  '- one\n- two\n\n1. first\n2. second\nand after',
  'x'.repeat(10_000),
  `${'word '.repeat(1_999)}end`,
  'bell \u0007 null \u0000 half \ud83d end \u2028 line',
  '   ',
  '=1+1',
] as const;

/** The sample with a hostile text everywhere somebody can write. */
export function hostileMap(): JourneyMap {
  const map = templateMap('first-home', 'en');
  let next = 0;
  const hostile = () => HOSTILE_TEXTS[next++ % HOSTILE_TEXTS.length] ?? '';
  const change = <T>(records: Readonly<Record<string, T>>, how: (record: T) => T) =>
    Object.fromEntries(Object.entries(records).map(([id, record]) => [id, how(record)]));
  return {
    ...map,
    map: { ...map.map, title: HOSTILE_TEXTS[0], purpose: HOSTILE_TEXTS[1] },
    phases: change(map.phases, (phase) => ({ ...phase, title: hostile(), notes: hostile() })),
    activities: change(map.activities, (activity) => ({ ...activity, text: hostile() })),
    lanes: change(map.lanes, (lane) => ({ ...lane, title: hostile(), hint: hostile() })),
    cards: change({ ...map.cards, lost: { ...freshCard({ id: 'lost', kind: 'note' }) } }, (card) => ({
      ...card,
      text: hostile(),
      evidenceNote: hostile().slice(0, 200),
      tags: ['<b>', '|'],
      sources: ['s1', 's2'],
    })),
    links: Object.fromEntries(
      LINK_TYPES.map((type, i) => {
        const root = i % 2 === 0 ? 'cards' : 'activities';
        const [from = '', to = '', later = ''] = Object.keys(map[root]);
        const end = (id: string) => ({ root, id }) as const;
        const ends = { from: end(from), to: end(type === 'path' ? later : to) };
        return [type, { id: type, ...ends, type, label: hostile(), deletedAt: null }];
      }),
    ),
    personas: change(map.personas, (persona) => ({ ...persona, name: hostile(), summary: hostile() })),
    sources: {
      s1: { id: 's1', type: 'survey', reference: hostile(), date: '2026-05-04', n: 120, deletedAt: null },
      s2: { id: 's2', type: 'interview', reference: hostile(), date: '', n: null, deletedAt: null },
    },
  };
}

/** Live cards with a place, in the order of the grid. */
export function placedCards(map: JourneyMap) {
  return deriveGrid(map).lanes.flatMap(({ cards }) => cards.map(({ card }) => card));
}
