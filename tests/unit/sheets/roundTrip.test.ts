import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../src/lib/locale.ts';
import { deriveGrid, type JourneyMap, RECORD_ROOTS, RECORD_SCHEMAS } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { arbitraryMap } from '../../driver/arbitraryMap.ts';
import { heldByTable, type Layout } from '../../driver/heldByTable.ts';
import { hardMap } from '../export/hardMap.ts';
import { exportTable, importFile } from './support.ts';

interface Way {
  readonly name: string;
  readonly layout: Layout;
  readonly out: (map: JourneyMap) => Promise<Uint8Array>;
  readonly extension: string;
}

const WAYS: readonly Way[] = [
  { name: 'XLSX', layout: 'xlsx', extension: 'xlsx', out: async (map) => (await exportTable('xlsx', map)).bytes },
  ...(['auto', 'comma', 'semicolon', 'tab'] as const).map(
    (separator): Way => ({
      name: `CSV with a row per card, ${separator}`,
      layout: 'cards',
      extension: 'csv',
      out: async (map) => (await exportTable('csv', map, { layout: 'cards', separator })).bytes,
    }),
  ),
  ...(['columns', 'rows'] as const).map(
    (orientation): Way => ({
      name: `CSV as the map, phases in ${orientation}`,
      layout: 'grid',
      extension: 'csv',
      out: async (map) => (await exportTable('csv', map, { layout: 'grid', orientation })).bytes,
    }),
  ),
];

async function comesBack(map: JourneyMap, { layout, out, extension }: Way): Promise<void> {
  const back = await importFile(await out(map), `${map.map.title}.${extension}`);
  expect(heldByTable(back, layout, true)).toEqual(heldByTable(map, layout, false));
  for (const root of RECORD_ROOTS) {
    for (const record of Object.values(back[root]))
      expect(RECORD_SCHEMAS[root].safeParse(record).error).toBeUndefined();
  }
}

/** A line break is one, however it was written, and XML has no control characters. */
const HARD = JSON.parse(
  JSON.stringify(hardMap()).replaceAll('\\u0007', '').replaceAll('\\u0000', '').replaceAll('\\ud83d end', 'end'),
) as JourneyMap;

/** A workbook takes a line of its title for itself; a file name has neither breaks nor ends with a space. */
const withTitle = (map: JourneyMap): JourneyMap => ({ ...map, map: { ...map.map, title: 'A map' } });

describe.each(WAYS)('a map that goes out as $name and comes in again', (way) => {
  it.each(LOCALES)('is the sample it was, in %s', async (locale) => {
    await comesBack(withTitle(templateMap('first-home', locale)), way);
  });

  it('keeps texts that break careless writers', async () => {
    await comesBack(withTitle(HARD), way);
  });

  it('is any map at all, but for what is listed', { timeout: 60_000 }, async () => {
    const arbitrary = fc.tuple(arbitraryMap, fc.constantFrom(...LOCALES));
    await fc.assert(
      fc.asyncProperty(arbitrary, async ([map, locale]) => {
        await comesBack(withTitle({ ...map, map: { ...map.map, locale } }), way);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a spreadsheet would compute', () => {
  const TEXTS = [
    '=1+1',
    '+46 70 123 45 67',
    '-2',
    '−2',
    '@me',
    "'=x",
    "''-1",
    '-',
    '\t=1',
    ' =1+2',
    '=HYPERLINK("http://x")',
    '_x000D_',
    '_x0041_b',
  ];

  it.each(WAYS)('comes back letter by letter through $name', async (way) => {
    const map = withTitle(templateMap('first-home', 'sv'));
    const cards = Object.fromEntries(
      Object.values(map.cards).map((card, i) => [card.id, { ...card, text: TEXTS[i % TEXTS.length] ?? '' }]),
    );
    await comesBack({ ...map, cards }, way);
    expect(deriveGrid(map).lanes.flatMap((lane) => lane.cards).length).toBeGreaterThan(TEXTS.length);
  });
});
