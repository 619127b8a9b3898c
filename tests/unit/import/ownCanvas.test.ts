import { describe, expect, it } from 'vitest';
import { defaultOptions, exportMap } from '../../../src/export/index.ts';
import { planImport } from '../../../src/import/index.ts';
import { LOCALES, type Locale } from '../../../src/lib/locale.ts';
import { deriveGrid, type JourneyMap } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { quietTask } from '../export/support.ts';

/** The map that comes back of a JSON Canvas of ours. */
async function andBack(map: JourneyMap, locale: Locale = 'en'): Promise<JourneyMap> {
  const input = { map, locale, today: '2026-11-29' };
  const { bytes } = await exportMap('canvas', input, defaultOptions('canvas'), quietTask());
  const plan = planImport(bytes, 'other-name.canvas', 'en');
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value.map;
}

function shapeOf(map: JourneyMap) {
  const { phases, columns, lanes, unplaced } = deriveGrid(map);
  return {
    title: map.map.title,
    phases: phases.map(({ phase, columnCount }) => [phase.title, columnCount]),
    activities: columns.map(({ activity }) => activity?.text),
    lanes: lanes.map(({ lane, cards }) => [lane.title, lane.kind, cards.length]),
    unplaced: unplaced.cards.length,
  };
}

describe('a JSON Canvas that Resa wrote', () => {
  const map = templateMap('first-home', 'en');
  const named = { ...map, map: { ...map.map, title: 'First home [2026] & more' } };

  it('comes back with its title and its lanes, and no lane of what is told about the map', async () => {
    expect(shapeOf(await andBack(named))).toEqual(shapeOf(named));
  });

  it('comes back with its phases and its tray when something has no place', async () => {
    const [need] = Object.values(map.cards).filter(({ kind }) => kind === 'need');
    if (!need) throw new Error('the sample has changed');
    const loose = { ...named, cards: { ...map.cards, [need.id]: { ...need, place: null } } };
    expect(shapeOf(await andBack(loose))).toEqual(shapeOf(loose));
  });

  it.each(LOCALES)('comes back with every feeling as it was scored, in %s', async (locale) => {
    const told = templateMap('first-home', locale);
    const feelings = ({ cards }: JourneyMap) =>
      Object.values(cards).flatMap(({ kind, text, fields }) =>
        kind === 'emotion' ? [`${String(fields.score)} ${text.split(',')[0]}`] : [],
      );
    expect(feelings(await andBack(told, locale)).sort()).toEqual(feelings(told).sort());
  });

  it('is told from a canvas of others in which something is called map', () => {
    const box = (id: string, x: number, y: number, text: string) => ({
      ...{ id, type: 'text', x: x * 200, y: y * 100, width: 180, height: 60 },
      text,
    });
    const nodes = [box('a', 1, 0, 'Find'), box('b', 2, 0, 'Buy'), box('c', 0, 1, 'Needs'), box('map', 1, 1, 'A map')];
    const plan = planImport(JSON.stringify({ nodes: [...nodes, box('d', 2, 1, 'Cash')], edges: [] }), 'x.canvas', 'en');
    expect(plan.ok && Object.values(plan.value.map.cards).map(({ text }) => text)).toEqual(['A map', 'Cash']);
  });
});
