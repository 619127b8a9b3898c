import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { openImport, planDraft, planImport } from '../../../src/import/index.ts';
import { isLive, type JourneyMap, mapInfoSchema, RECORD_ROOTS, RECORD_SCHEMAS } from '../../../src/model/index.ts';

const LANES = ['Actions', 'Needs', 'Pain points', 'Feelings', 'Weather', 'Quotes', '', 'Känsla (1–5)'];

/** Text as people write it, without the marks an import takes away on purpose (bullets, escapes, surrounding space). */
const textArbitrary = fc
  .string({ maxLength: 14, unit: fc.constantFrom(...'abcåö ,;/|"\'😊⚠1235\n'.split(''), 'happy ', '😟', '日本') })
  .map((text) => text.trim());

interface Table {
  readonly phases: string[];
  readonly lanes: string[];
  readonly cells: string[][];
  readonly isTurned: boolean;
  readonly delimiter: string;
}

const tableArbitrary: fc.Arbitrary<Table> = fc
  .record({ width: fc.integer({ min: 1, max: 5 }), height: fc.integer({ min: 1, max: 6 }) })
  .chain(({ width, height }) =>
    fc.record({
      phases: fc.array(textArbitrary, { minLength: width, maxLength: width }),
      lanes: fc.array(fc.constantFrom(...LANES), { minLength: height, maxLength: height }),
      cells: fc.array(fc.array(textArbitrary, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
      isTurned: fc.boolean(),
      delimiter: fc.constantFrom(',', ';', '\t'),
    }),
  );

/** The table as Excel writes it, its separator said first: the words of its cells hold the others. */
function tableText({ phases, lanes, cells, isTurned, delimiter }: Table): string {
  const rows = [['', ...phases], ...cells.map((row, y) => [lanes[y] ?? '', ...row])];
  const turned = (rows[0] ?? []).map((_, x) => rows.map((row) => row[x] ?? ''));
  return `sep=${delimiter}\r\n${Papa.unparse(isTurned ? turned : rows, { delimiter })}`;
}

function textsOf(map: JourneyMap): string {
  return JSON.stringify(
    [
      ...Object.values(map.phases).map((phase) => phase.title),
      ...Object.values(map.activities).map((activity) => activity.text),
      ...Object.values(map.lanes).flatMap((lane) => [lane.title, lane.hint]),
      ...Object.values(map.cards).map((card) => card.text),
      map.map.title,
    ].join(' '),
  );
}

/** Letters that must survive; faces, bullets and numbers may become a score. */
const lettersOf = (text: string): string[] => text.match(/[abcåö日本]+/gu) ?? [];

describe('a table whose cells hold other separators', () => {
  it('is parted by the one that leaves its corner free', () => {
    const plan = planImport(',;a\nActions,å;a\nNeeds,b;c\n', '', 'en');
    expect(plan.ok && textsOf(plan.value.map)).toContain('å;a');
  });
});

describe('any table', () => {
  it('keeps the words of every cell somewhere in the map', () => {
    let made = 0;
    fc.assert(
      fc.property(tableArbitrary, (table) => {
        const plan = planImport(tableText(table), '', 'en');
        if (!plan.ok) return;
        made += 1;
        const kept = textsOf(plan.value.map);
        for (const cell of table.cells.flat()) for (const word of lettersOf(cell)) expect(kept).toContain(word);
      }),
      { numRuns: 300 },
    );
    expect(made).toBeGreaterThan(200);
  });

  it('becomes a map whose records are all valid and placed', () => {
    fc.assert(
      fc.property(tableArbitrary, (table) => {
        const plan = planImport(tableText(table), '', 'sv');
        if (!plan.ok) return;
        const { map } = plan.value;
        expect(mapInfoSchema.safeParse(map.map).success).toBe(true);
        for (const root of RECORD_ROOTS) {
          for (const [id, record] of Object.entries(map[root])) {
            expect(RECORD_SCHEMAS[root].safeParse(record).error).toBeUndefined();
            expect(record.id).toBe(id);
          }
        }
        for (const card of Object.values(map.cards)) {
          const { place } = card;
          expect(
            place && isLive(card) && map.lanes[place.lane]?.kind === card.kind && place.activity in map.activities,
          ).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is read the same each time, ids aside', () => {
    fc.assert(
      fc.property(tableArbitrary, (table) => {
        const draft = openImport(tableText(table));
        if (!draft.ok) return;
        const [one, two] = [planDraft(draft.value, 'nb'), planDraft(draft.value, 'nb')];
        expect(one.ok && textsOf(one.value.map)).toEqual(two.ok && textsOf(two.value.map));
      }),
      { numRuns: 50 },
    );
  });
});

describe('any bytes at all', () => {
  it('are read or refused, and never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof planImport(bytes, 'x.csv', 'en').ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });

  it('that look like a journey are read or refused, and never throw', () => {
    const piece = fc.constantFrom(
      'title',
      'section',
      ' ',
      '\n',
      ':',
      '#',
      ';',
      '%%',
      '{',
      '}',
      'a',
      '3',
      '---',
      'accDescr',
      ',',
      '#35;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const plan = planImport(`journey\n${pieces.join('')}`, '', 'en');
        expect(plan.ok || plan.error.code).toBeOneOf([true, 'nothing-found']);
      }),
      { numRuns: 300 },
    );
  });
});
