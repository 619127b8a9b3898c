import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pasteRecords } from '../../../src/document/bulk/index.ts';
import { clipToTransfer } from '../../../src/export/clip/clipToTransfer.ts';
import type { PasteBlock, PasteSpot } from '../../../src/import/paste/block.ts';
import { planPaste } from '../../../src/import/paste/planPaste.ts';
import { readClipboard } from '../../../src/import/paste/readClipboard.ts';
import { newId } from '../../../src/lib/id.ts';
import { type Card, isLive, LIMITS, makeClip, type RecordKey } from '../../../src/model/index.ts';
import { driveMap, driveTemplate, type MapDriver } from '../../driver/MapDriver.ts';
import {
  EXCEL,
  SHEETS,
  SHEETS_CELL,
  WORD_LIST,
  WORD_NUMBERS,
  WORD_PARAGRAPHS,
  WORD_TABLE,
} from '../../fixtures/clipboards.ts';
import { type Landing, landingOf, namesOf } from './landing.ts';

const ALL = { mayGrow: true, lanes: 'merge' } as const;

function plan(
  driver: MapDriver,
  spot: PasteSpot,
  block: PasteBlock,
  choices: Parameters<typeof planPaste>[0]['choices'] = ALL,
) {
  return planPaste({ map: driver.map(), spot, block, choices, newId });
}

function paste(driver: MapDriver, spot: PasteSpot, block: PasteBlock, choices = ALL as Parameters<typeof plan>[3]) {
  const planned = plan(driver, spot, block, choices);
  if (!planned.ok) throw new Error(planned.error.code);
  driver.run(pasteRecords, { records: planned.value.records });
  return planned.value;
}

function read(clipboard: { html?: string; text?: string }): PasteBlock {
  const block = readClipboard({ html: '', text: '', ...clipboard });
  if (!block.ok) throw new Error(block.error.code);
  return block.value;
}

/** What one map copies and another pastes, all the way through the clipboard. */
function copied(driver: MapDriver, ...keys: RecordKey[]): PasteBlock {
  const clip = makeClip(driver.map(), keys);
  if (!clip) throw new Error('nothing to copy');
  return read(clipToTransfer(clip));
}

const texts = (driver: MapDriver, lane: string, column: number): string[] =>
  (driver.grid().lanes.find((row) => row.lane.id === lane)?.cards ?? [])
    .filter((placed) => placed.column === column)
    .map(({ card }) => card.text);
const columnOf = (driver: MapDriver, activity: string): number => driver.grid().columnOf.get(activity) ?? -1;

describe('the clipboard', () => {
  it('of a spreadsheet is a table, line breaks inside its cells included', () => {
    expect(read({ text: 'a\tb\n"c\nd"\te\n' })).toEqual({
      type: 'grid',
      rows: [
        ['a', 'b'],
        ['c\nd', 'e'],
      ],
    });
  });

  it('of a spreadsheet keeps a quotation mark that is only a mark', () => {
    expect(read({ text: '"Why?" she said\tb\nc\td' })).toEqual({
      type: 'grid',
      rows: [
        ['"Why?" she said', 'b'],
        ['c', 'd'],
      ],
    });
  });

  it('of a page with a table is that table; where the page says more, its text', () => {
    const html = '<table><tr><td>a<br>b</td><td>c</td></tr></table>';
    expect(read({ html, text: 'a\nb\tc' })).toEqual({ type: 'grid', rows: [['a\nb', 'c']] });
    expect(read({ html: `<p>Read this first</p>${html}`, text: 'Read this first\na b c' })).toMatchObject({
      type: 'lines',
    });
  });

  it('of a text is a list of its lines, or of its paragraphs, without bullets', () => {
    expect(read({ text: '• One\n• Two\n' })).toEqual({ type: 'lines', lines: ['One', 'Two'] });
    expect(read({ text: 'One\nand more\n\nTwo' })).toEqual({ type: 'lines', lines: ['One\nand more', 'Two'] });
  });

  it.each([
    [
      'Excel',
      EXCEL,
      [
        ['Know where we stand\nKnow the price', 'Two homes < one', '', '=A1 & more'],
        ['2', '-1,5', '', ''],
      ],
    ],
    [
      'Google Sheets',
      SHEETS,
      [
        ['Safe\nand sound', 'Quick'],
        ['2', '-1'],
      ],
    ],
    [
      'Word',
      WORD_TABLE,
      [
        ['Dare to dream\nBe heard', '· Be safe\n· Be quick'],
        ['1', ''],
      ],
    ],
  ] as const)('of %s is the table that was copied there', (_, clipboard, rows) => {
    expect(read(clipboard)).toEqual({ type: 'grid', rows });
  });

  it.each([
    ['a single cell of Google Sheets', SHEETS_CELL, ['Say "yes"', 'Say no']],
    ['a bulleted list of Word', WORD_LIST, ['What Anna needs:', 'To be safe', 'To be quick']],
    ['a numbered list of Word', WORD_NUMBERS, ['To be safe', 'To be quick']],
    ['two paragraphs of Word', WORD_PARAGRAPHS, ['She said: “Is anybody there?”', 'Nobody answered.']],
  ] as const)('with %s is a list of its lines, without marks', (_, clipboard, lines) => {
    expect(read(clipboard)).toEqual({ type: 'lines', lines });
  });

  it('with numbers in a column of plain text keeps them, and a quotation keeps its marks', () => {
    expect(read({ text: '1.\tOne\n2.\tTwo' })).toMatchObject({
      type: 'grid',
      rows: [
        ['1.', 'One'],
        ['2.', 'Two'],
      ],
    });
    expect(read({ text: '"One\nTwo"' })).toEqual({ type: 'lines', lines: ['"One', 'Two"'] });
  });

  it.each([
    ['nothing', { text: ' \n\t' }],
    ['too-many-cells', { text: Array.from({ length: 100 }, () => `${'x\t'.repeat(99)}x`).join('\n') }],
    ['text-too-long', { text: 'x'.repeat(LIMITS.text + 1) }],
    ['text-too-long', { text: `a\t${'x'.repeat(LIMITS.text + 1)}` }],
    ['too-big', { text: 'x'.repeat(2 * LIMITS.file + 1) }],
  ] as const)('is refused: %s', (code, clipboard) => {
    expect(readClipboard({ html: '', ...clipboard })).toMatchObject({ ok: false, error: { code } });
  });

  it('with a damaged clip of ours is the table it stands in', () => {
    const driver = driveTemplate('first-home');
    const { html, text } = clipToTransfer(makeClip(driver.map(), ['cards:need-dare']) ?? fail());
    expect(read({ html: html.replace(/clip="[^"]{40}/, 'clip="AAAA'), text })).toMatchObject({ type: 'lines' });
  });

  it('tells a spreadsheet nothing to compute', () => {
    const driver = driveTemplate('first-home');
    driver.setText('cards', 'need-dare', 'text', '=HYPERLINK("x")');
    const { html, text } = clipToTransfer(makeClip(driver.map(), ['cards:need-dare']) ?? fail());
    expect(text).toBe('"\'=HYPERLINK(""x"")"');
    expect(html).toContain("<td>'=HYPERLINK(&quot;x&quot;)</td>");
  });
});

describe('a pasted table', () => {
  it('fills cells to the right and down, a line a card, each of its lane’s kind', () => {
    const driver = driveTemplate('blank');
    const [need, next] = driver.lanes() as [string, string];
    const [first, second] = driver.grid().columns;
    paste(driver, { row: { lane: need }, column: 0 }, read({ text: 'a\tb\n\t"c\nd"' }));
    expect(driver.cell(need, first?.activity?.id ?? '').map((id) => driver.card(id).text)).toEqual(['a']);
    expect(driver.map().lanes[next]?.kind).toBe('emotion');
    const feelings = driver.cell(next, second?.activity?.id ?? '').map((id) => driver.card(id));
    expect(feelings.map(({ kind, text }) => [kind, text])).toEqual([['emotion', 'c, d']]);
  });

  it('is read for scores in a lane of feelings, on the lane’s own scale when the numbers fit it', () => {
    const driver = driveTemplate('blank');
    const lane = Object.values(driver.map().lanes).find(({ kind }) => kind === 'emotion')?.id ?? '';
    paste(driver, { row: { lane }, column: 0 }, read({ text: '2\t-1 tired\t0.5' }));
    const scores = Object.values(driver.map().cards).map(({ fields, text }) => [fields.score, text]);
    expect(scores).toEqual([
      [2, ''],
      [-1, 'tired'],
      [0.5, ''],
    ]);
    const other = driveTemplate('blank');
    paste(other, { row: { lane }, column: 0 }, read({ text: '5\t1\t3' }));
    expect(Object.values(other.map().cards).map(({ fields }) => fields.score)).toEqual([2, -2, 0]);
  });

  it('names activities where it lands on theirs, and says how many it would make', () => {
    const driver = driveTemplate('blank');
    const block = read({ text: 'Asks\tWaits\tSigns\tMoves\nx\ty\tz\tå' });
    expect(plan(driver, { row: 'activities', column: 0 }, block)).toMatchObject({ value: { newActivities: 1 } });
    paste(driver, { row: 'activities', column: 0 }, block);
    expect(driver.grid().columns.map(({ activity }) => activity?.text)).toEqual(['Asks', 'Waits', 'Signs', 'Moves']);
    expect(texts(driver, driver.lanes()[0] ?? '', 3)).toEqual(['å']);
    driver.undo();
    expect(driver.grid().columns.map(({ activity }) => activity?.text)).toEqual(['', '', '']);
  });

  it('leaves out what lies beyond the last column when people ask for only what fits', () => {
    const driver = driveTemplate('blank');
    const lane = driver.lanes()[0] ?? '';
    const made = paste(driver, { row: { lane }, column: 2 }, read({ text: 'a\tb' }), {
      mayGrow: false,
      lanes: 'merge',
    });
    expect(made.newActivities).toBe(0);
    expect(Object.values(driver.map().cards).map(({ text }) => text)).toEqual(['a']);
    expect(
      plan(driver, { row: { lane }, column: 2 }, read({ text: '\tb' }), { mayGrow: false, lanes: 'merge' }),
    ).toMatchObject({
      error: { code: 'nothing-fits' },
    });
  });

  it('with more rows than there are lanes below is refused; a single column of them is a list', () => {
    const driver = driveTemplate('blank');
    const lane = driver.lanes().at(-1) ?? '';
    expect(plan(driver, { row: { lane }, column: 0 }, read({ text: 'a\tb\nc\td' }))).toMatchObject({
      error: { code: 'too-many-rows', values: { rows: 2, left: 1 } },
    });
    const html = '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>';
    paste(driver, { row: { lane }, column: 0 }, read({ html, text: 'a\nb' }));
    expect(texts(driver, lane, 0)).toEqual(['a', 'b']);
  });
});

describe('a pasted list', () => {
  it('is a card a line in a cell, an activity a line in their row, a phase a line in theirs', () => {
    const driver = driveTemplate('blank');
    const list = read({ text: 'One\nTwo' });
    const need = driver.lanes()[0] ?? '';
    paste(driver, { row: { lane: need }, column: 1 }, list);
    expect(texts(driver, need, 1)).toEqual(['One', 'Two']);
    paste(driver, { row: 'activities', column: 1 }, list);
    expect(driver.grid().columns.map(({ activity }) => activity?.text)).toEqual(['', 'One', 'Two', '']);
    paste(driver, { row: 'phases', column: 0 }, list);
    expect(driver.grid().phases.map(({ phase }) => phase.title)).toEqual(['Before', 'One', 'Two', 'During', 'After']);
  });
});

describe('what Resa copied', () => {
  it('is pasted whole: kind, fields, evidence, tags, span, and people by name', () => {
    const there = driveTemplate('first-home');
    there.setText('personas', 'persona-anna', 'name', 'Anna, 31');
    const here = driveTemplate('blank');
    const card = there.card('emotion-wait');
    const lane = here.lanes().find((id) => here.map().lanes[id]?.kind === 'emotion') ?? '';
    const { selected } = paste(here, { row: { lane }, column: 1 }, copied(there, 'cards:emotion-wait'));
    const made = here.card(selected[0]?.slice('cards:'.length) ?? '');
    expect(made).toMatchObject({ kind: card.kind, text: card.text, evidence: card.evidence, tags: card.tags });
    expect(made.fields.score).toBe(card.fields.score);
    expect(here.map().personas[String(made.fields.persona)]?.name).toBe('Anna, 31');
    expect(columnOf(here, made.place?.activity ?? '')).toBe(1);
    paste(here, { row: { lane }, column: 0 }, copied(there, 'cards:emotion-wait'));
    expect(Object.values(here.map().personas).filter(({ name }) => name === 'Anna, 31')).toHaveLength(1);
  });

  it('keeps the links between what is pasted, and leaves out those that lead elsewhere', () => {
    const driver = driveTemplate('first-home');
    const link = (id: string, from: string, to: string) => ({
      id,
      from: { root: 'cards' as const, id: from },
      to: { root: 'cards' as const, id: to },
      type: 'cause' as const,
      label: 'so',
      deletedAt: null,
    });
    const links = [link('l1', 'need-stand', 'need-dare'), link('l2', 'need-stand', 'emotion-wait')];
    const none = { phases: [], lanes: [], activities: [], cards: [], personas: [], sources: [], texts: [] };
    driver.run(pasteRecords, { records: { ...none, links } });
    const { selected } = paste(
      driver,
      { row: 'activities', column: 0 },
      copied(driver, 'cards:need-stand', 'cards:need-dare'),
    );
    const fresh = Object.values(driver.map().links).filter(({ id }) => id !== 'l1' && id !== 'l2');
    expect(fresh).toMatchObject([{ type: 'cause', label: 'so' }]);
    expect(selected.map(String).sort()).toEqual(
      fresh.flatMap(({ from, to }) => [`cards:${from.id}`, `cards:${to.id}`]).sort(),
    );
  });

  it('keeps several cards as they stood to one another', () => {
    const driver = driveTemplate('first-home');
    const before = ['need-stand', 'need-dare'].map((id) => columnOf(driver, driver.card(id).place?.activity ?? ''));
    const first = Math.min(...before);
    const { selected } = paste(
      driver,
      { row: { lane: 'lane-need' }, column: 0 },
      copied(driver, 'cards:need-stand', 'cards:need-dare'),
    );
    const after = selected.map((key) => columnOf(driver, driver.card(key.slice(6)).place?.activity ?? ''));
    expect(after.sort()).toEqual(before.map((column) => column - first).sort());
  });

  it('goes into a lane of another kind as cards of that kind', () => {
    const driver = driveTemplate('first-home');
    const lane = driver.lanes().find((id) => driver.map().lanes[id]?.kind === 'pain-point') ?? '';
    const { selected } = paste(driver, { row: { lane }, column: 0 }, copied(driver, 'cards:need-dare'));
    expect(driver.card(selected[0]?.slice(6) ?? '')).toMatchObject({
      kind: 'pain-point',
      text: driver.card('need-dare').text,
    });
  });

  it('as a phase comes with its activities and cards, after the phase that is chosen', () => {
    const there = driveTemplate('first-home');
    const phase = there.phases()[1] ?? '';
    const here = driveTemplate('blank');
    const before = there
      .grid()
      .lanes.flatMap(({ cards }) => cards)
      .filter(({ card }) => there.map().activities[card.place?.activity ?? '']?.place.phase === phase);
    paste(here, { row: 'phases', column: 0 }, copied(there, `phases:${phase}`));
    expect(here.grid().phases.map(({ phase: one }) => one.title)).toEqual([
      'Before',
      there.map().phases[phase]?.title,
      'During',
      'After',
    ]);
    expect(here.grid().unplaced.cards).toEqual([]);
    expect(here.grid().lanes.flatMap(({ cards }) => cards)).toHaveLength(before.length);
  });

  it('as a lane is one of the same name and kind, or one of its own, as people choose', () => {
    const there = driveTemplate('first-home');
    const here = driveTemplate('first-home');
    const count = there.cell.length && there.grid().lanes.find(({ lane }) => lane.id === 'lane-need')?.cards.length;
    const block = copied(there, 'lanes:lane-need');
    const lanes = here.lanes().length;
    expect(plan(here, { row: 'phases', column: 0 }, block)).toMatchObject({
      value: { sameLanes: [here.map().lanes['lane-need']?.title] },
    });
    paste(here, { row: { lane: 'lane-need' }, column: -1 }, block, { mayGrow: true, lanes: 'add' });
    expect(here.lanes()).toHaveLength(lanes + 1);
    expect(here.grid().lanes[here.lanes().indexOf('lane-need') + 1]?.cards).toHaveLength(count ?? -1);
    paste(here, { row: { lane: 'lane-need' }, column: -1 }, block);
    expect(here.grid().lanes.find(({ lane }) => lane.id === 'lane-need')?.cards).toHaveLength(2 * (count ?? -1));
  });

  it('leads nowhere but to what is there: copying everything and pasting it into an empty map is that map again', () => {
    const there = driveTemplate('first-home');
    const here = driveTemplate('blank');
    here.delete(
      ...here.phases().map((id) => `phases:${id}` as const),
      ...here.lanes().map((id) => `lanes:${id}` as const),
    );
    paste(here, { row: 'phases', column: 0 }, copied(there, ...there.phases().map((id) => `phases:${id}` as const)));
    const look = (driver: MapDriver) => ({
      phases: driver.grid().phases.map(({ phase, columnCount }) => [phase.title, columnCount]),
      activities: driver.grid().columns.map(({ activity }) => activity?.text),
      lanes: driver
        .grid()
        .lanes.map(({ lane, cards }) => [
          lane.kind,
          lane.title,
          cards.map(({ card, column, span }) => [card.text, column, span]),
        ]),
    });
    expect(look(here)).toEqual(look(there));
  });
});

const WORD = fc.stringMatching(/^[a-zåäö]{1,8}$/);
const CELL = fc.oneof(
  fc.constant(''),
  WORD,
  fc.tuple(WORD, WORD).map((words) => words.join('\n')),
  fc.constantFrom('2', '-1', '=SUM(A1)', '• a\n• b', '🙂 ok'),
);
const BLOCK: fc.Arbitrary<PasteBlock> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .chain(([height, width]) =>
      fc.array(fc.array(CELL, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    )
    .map((rows) => ({ type: 'grid' as const, rows })),
  fc.array(WORD, { minLength: 1, maxLength: 20 }).map((lines) => ({ type: 'lines' as const, lines })),
  fc
    .array(
      fc.tuple(
        fc.constantFrom('phases' as const, 'lanes' as const, 'activities' as const, 'cards' as const),
        fc.nat(40),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((picks) => {
      const driver = driveTemplate('first-home');
      const keys = picks.map(
        ([root, n]) =>
          `${root}:${Object.keys(driver.map()[root])[n % Object.keys(driver.map()[root]).length]}` as RecordKey,
      );
      return { type: 'clip' as const, clip: makeClip(driver.map(), keys) ?? fail() };
    }),
);

function wordsOf(block: PasteBlock): string[] {
  if (block.type === 'clip') {
    const { cards, activities, phases } = block.clip.map;
    const own =
      block.clip.unit === 'phases'
        ? [...Object.values(phases).map(({ title }) => title), ...Object.values(activities).map(({ text }) => text)]
        : block.clip.unit === 'activities'
          ? Object.values(activities).map(({ text }) => text)
          : [];
    return [...own, ...Object.values(cards).map(({ text }) => text)].flatMap(split);
  }
  return (block.type === 'lines' ? block.lines : block.rows.flat()).flatMap(split);
}

function liveOf(driver: MapDriver) {
  const live = <T extends { readonly deletedAt: number | null }>(records: Readonly<Record<string, T>>) =>
    Object.values(records).filter(isLive);
  const { map, phases, activities, lanes, cards, links, personas, sources } = driver.map();
  return [
    map,
    ...[phases, activities, lanes, cards, links, personas, sources].map((root) => live<Card>(root as never)),
  ];
}

const split = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];

function wordsIn(driver: MapDriver): string[] {
  const { cards, activities, phases } = driver.map();
  return [
    ...Object.values(cards)
      .filter(isLive)
      .map(({ text }) => text),
    ...Object.values(activities)
      .filter(isLive)
      .map(({ text }) => text),
    ...Object.values(phases)
      .filter(isLive)
      .map(({ title }) => title),
  ].flatMap(split);
}

/** New cards stand in the cells they were pasted into and nowhere else: a card a line, in their order; a feeling a cell. */
function expectLanded(driver: MapDriver, before: ReturnType<MapDriver['map']>, { cells, names, width }: Landing): void {
  const { lanes, columns } = driver.grid();
  const found: Record<string, string[]> = {};
  for (const { lane, cards } of lanes) {
    for (const { card, column, span } of cards) {
      if (card.id in before.cards) continue;
      expect(span).toBe(1);
      const key = `${lane.id}:${column}`;
      found[key] = [...(found[key] ?? []), card.text];
    }
  }
  expect(Object.keys(found).sort()).toEqual(Object.keys(cells).sort());
  for (const [key, lines] of Object.entries(cells)) {
    const kind = before.lanes[key.split(':')[0] ?? '']?.kind;
    if (kind !== 'emotion') expect(found[key]).toEqual(lines);
    else expect(found[key]?.map(split)).toEqual([lines.flatMap(split)]);
  }
  expect(columns.map(({ activity }) => activity?.text ?? '')).toEqual(
    columns.map(({ activity }, column) => names[column] ?? before.activities[activity?.id ?? '']?.text ?? ''),
  );
  expect(columns).toHaveLength(width);
}

/** A list names what it was pasted on where that has no name yet, and goes on after it. */
function expectNamed(driver: MapDriver, before: MapDriver, { row, column }: PasteSpot, names: readonly string[]): void {
  const titles = ({ phases, columns }: ReturnType<MapDriver['grid']>): string[] =>
    row === 'phases' ? phases.map(({ phase }) => phase.title) : columns.map(({ activity }) => activity?.text ?? '');
  const was = titles(before.grid());
  const { phases, columns } = before.grid();
  const at = row === 'phases' ? phases.findIndex(({ phase }) => phase.id === columns[column]?.phase.id) : column;
  const isFilled = was[at] === '';
  expect(titles(driver.grid())).toEqual([...was.slice(0, isFilled ? at : at + 1), ...names, ...was.slice(at + 1)]);
}

describe('any block into any cell', () => {
  it('puts each word into its cell, loses none, moves nothing that was there, and is one step of undo', () => {
    fc.assert(
      fc.property(
        BLOCK,
        fc.constantFrom('blank' as const, 'first-home' as const),
        fc.nat(20),
        fc.integer({ min: -1, max: 12 }),
        fc.constantFrom('merge' as const, 'add' as const),
        fc.boolean(),
        (block, template, row, column, lanes, mayGrow) => {
          const driver = driveTemplate(template);
          const before = driver.map();
          const ids = driver.lanes();
          const at = row % (ids.length + 2);
          const spot: PasteSpot = {
            row: at === 0 ? 'phases' : at === 1 ? 'activities' : { lane: ids[at - 2] ?? '' },
            column: Math.min(column, driver.grid().columns.length - 1),
          };
          const landing = landingOf(block, spot, driver.grid(), mayGrow);
          const hasRoom = landing && Object.keys({ ...landing.cells, ...landing.names }).length > 0;
          const planned = plan(driver, spot, block, { mayGrow, lanes });
          expect(driver.map()).toBe(before);
          if (!planned.ok) {
            expect(['choose-cell', 'whole-table', 'too-many-rows', 'nothing-fits']).toContain(planned.error.code);
            expect(hasRoom).not.toBe(true);
            return;
          }
          driver.run(pasteRecords, { records: planned.value.records });
          expect(driver.document.getIssues()).toEqual([]);
          const after = driver.grid();
          for (const { lane, cards } of after.lanes) for (const { card } of cards) expect(card.kind).toBe(lane.kind);
          expect(after.unplaced.cards).toHaveLength(0);
          expect(after.unplaced.activities).toHaveLength(0);
          for (const [id, card] of Object.entries(before.cards)) expect(driver.map().cards[id]).toEqual(card);
          const words = wordsIn(driver);
          if (landing) expectLanded(driver, before, landing);
          else if (block.type === 'clip') {
            if (mayGrow) for (const word of wordsOf(block)) expect(words).toContain(word);
          } else expectNamed(driver, driveMap(before), spot, namesOf(block) ?? []);
          expect(planned.value.selected.length).toBeGreaterThan(0);
          for (const key of planned.value.selected) {
            const [root, id] = key.split(':') as ['cards', string];
            expect(driver.map()[root][id]?.deletedAt).toBeNull();
          }
          const made = after.columns.filter(({ activity }) => activity && !(activity.id in before.activities)).length;
          expect(planned.value.newActivities).toBeLessThanOrEqual(made);
          if (!mayGrow) expect(planned.value.newActivities).toBe(0);
          if (landing) expect(planned.value.newActivities).toBe(landing.width - driveMap(before).grid().columns.length);
          driver.undo();
          expect(driver.document.history.canUndo()).toBe(false);
          expect(liveOf(driver)).toEqual(liveOf(driveMap(before)));
          driver.redo();
          expect(driver.document.getIssues()).toEqual([]);
          expect(wordsIn(driver).sort()).toEqual(words.sort());
        },
      ),
      { numRuns: 100 },
    );
  });
});

function fail(): never {
  throw new Error('nothing to copy');
}
