import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlannedImport, planImport } from '../../../src/import/index.ts';
import { deriveGrid } from '../../../src/model/index.ts';

function planOf(file: object, fileName = ''): PlannedImport {
  const plan = planImport(JSON.stringify(file), fileName, 'en');
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly span?: number;
  readonly text: string;
  readonly dx?: number;
  readonly dy?: number;
}

const WIDTH = 160;
const HEIGHT = 60;
const node = ({ row, column, span = 1, text, dx = 0, dy = 0 }: Cell, pitch = 200, down = 90) => ({
  id: text,
  type: 'text',
  text,
  x: column * pitch + dx,
  y: row * down + dy,
  width: WIDTH + (span - 1) * pitch,
  height: HEIGHT,
});
const canvasOf = (cells: readonly Cell[]) => ({ nodes: cells.map((cell) => node(cell)), edges: [] });

/** Cards as `lane: phase, span, text`. */
function cardsOf({ map }: PlannedImport): string[] {
  return Object.values(map.cards)
    .map(({ place, text }) => {
      const phase = map.activities[place?.activity ?? '']?.place?.phase ?? '';
      return place
        ? `${map.lanes[place.lane]?.title}: ${map.phases[phase]?.title}, ${place.span}, ${text}`
        : `–: ${text}`;
    })
    .sort();
}

const HEADS: readonly Cell[] = [
  { row: 0, column: 1, text: 'Find' },
  { row: 0, column: 2, text: 'Buy' },
  { row: 0, column: 3, text: 'Use' },
  { row: 1, column: 0, text: 'Needs' },
  { row: 2, column: 0, text: 'Pain points' },
];

describe('a drawing', () => {
  it('of a grid is read back to the same cells, with jitter, gaps, empty cells and cards across columns', () => {
    const lanes = ['Needs', 'Touchpoints', 'Pain points', 'Opportunities', 'Quotes'];
    const jitter = fc.integer({ min: -30, max: 30 });
    const plan = fc
      .record({ lanes: fc.integer({ min: 2, max: 5 }), phases: fc.integer({ min: 2, max: 7 }) })
      .chain((size) =>
        fc.record({
          size: fc.constant(size),
          isTurned: fc.boolean(),
          cells: fc.array(
            fc.array(
              fc.record({ isFilled: fc.boolean(), span: fc.constantFrom(1, 1, 1, 2, 3), dx: jitter, dy: jitter }),
              { minLength: size.phases, maxLength: size.phases },
            ),
            { minLength: size.lanes, maxLength: size.lanes },
          ),
        }),
      );
    fc.assert(
      fc.property(plan, ({ size, cells, isTurned }) => {
        const drawn: Cell[] = [];
        const expected: string[] = [];
        for (let x = 0; x < size.phases; x++) drawn.push({ row: 0, column: x + 1, text: `${x + 1}. Phase` });
        for (let y = 0; y < size.lanes; y++) {
          drawn.push({ row: y + 1, column: 0, text: lanes[y] as string });
          let free = 0;
          cells[y]?.forEach(({ isFilled, span, dx, dy }, x) => {
            if (!isFilled || x < free) return;
            const width = isTurned ? 1 : Math.min(span, size.phases - x);
            free = x + width;
            drawn.push({ row: y + 1, column: x + 1, span: width, text: `card ${y} ${x}`, dx, dy: dy / 2 });
            expected.push(`${lanes[y]}: ${x + 1}. Phase, ${width}, card ${y} ${x}`);
          });
        }
        fc.pre(expected.length > 0);
        const turned = drawn.map((cell) => (isTurned ? { ...cell, row: cell.column, column: cell.row } : cell));
        const read = cardsOf(planOf(canvasOf(turned)));
        // A card stands across as many activities as there are under it: phases without any card have none.
        const withoutSpan = (card: string): string => card.replace(/, \d, /, ', ');
        expect(read.map(withoutSpan)).toEqual(expected.map(withoutSpan).sort());
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the spans of cards over activities, and phases over several of them', () => {
    const plan = planOf(
      canvasOf([
        { row: 0, column: 1, span: 2, text: 'Find' },
        { row: 0, column: 3, text: 'Buy' },
        { row: 1, column: 1, text: 'Looks' },
        { row: 1, column: 2, text: 'Asks' },
        { row: 1, column: 3, text: 'Pays' },
        { row: 2, column: 0, text: 'Needs' },
        { row: 2, column: 1, span: 3, text: 'Peace' },
        { row: 3, column: 2, text: 'Calm' },
        { row: 4, column: 0, text: 'Pain points' },
        { row: 4, column: 3, text: 'Queue' },
      ]),
    );
    expect(cardsOf(plan)).toEqual(['Needs: Find, 1, Calm', 'Needs: Find, 3, Peace', 'Pain points: Buy, 1, Queue']);
    expect(Object.values(plan.map.activities).map(({ text }) => text)).toEqual(['Looks', 'Asks', 'Pays']);
    expect(plan.warnings).toEqual([]);
  });

  it('in JSON Canvas has groups for phases, edges for links, colours for hints, and a title above', () => {
    const cells: Cell[] = [
      { row: 1, column: 1, text: 'Quiet' },
      { row: 1, column: 2, text: 'Help' },
      { row: 2, column: 1, text: 'Noise' },
      { row: 1, column: 0, text: 'Needs' },
      { row: 2, column: 0, text: 'Xyzzy' },
    ];
    const nodes = cells.map((cell) => ({ ...node(cell), ...(cell.text === 'Noise' && { color: '1' }) }));
    const group = (x: number, label: string) => ({
      id: label,
      type: 'group',
      label,
      x,
      y: 60,
      width: 190,
      height: 240,
    });
    const plan = planOf({
      nodes: [
        ...nodes,
        group(190, 'Find'),
        group(390, 'Use'),
        { id: 't', type: 'text', text: '# A bag', x: 0, y: -100, width: 100, height: 40 },
        { id: 'nan', type: 'text', text: 'Nowhere', x: null, y: 0, width: 10, height: 10 },
      ],
      edges: [
        { fromNode: 'Noise', toNode: 'Help', label: 'leads to' },
        { fromNode: 'Noise', toNode: 'gone' },
      ],
    });
    expect(plan.map.map.title).toBe('A bag');
    expect(cardsOf(plan)).toEqual([
      'Needs: Find, 1, Quiet',
      'Needs: Use, 1, Help',
      'Xyzzy: Find, 1, Noise',
      '–: Nowhere',
    ]);
    expect(Object.values(plan.map.links).map(({ from, to, label }) => [from.root, to.root, label])).toEqual([
      ['cards', 'cards', 'leads to'],
    ]);
    expect(plan.understanding?.lanes.map(({ use, suggestion }) => [use, suggestion])).toEqual([
      ['need', null],
      ['note', 'pain-point'],
    ]);
    expect(plan.warnings.map(({ code, place }) => [code, place.element])).toEqual([
      ['drawing-no-place', 'Nowhere'],
      ['unknown-lane', 'Xyzzy'],
      ['drawing-arrow-left', 'Noise'],
    ]);
  });

  it('in Excalidraw has bound words, words lying in shapes, arrows, and backgrounds that are no cards', () => {
    const elements: object[] = [];
    HEADS.forEach((cell) => {
      elements.push({ ...node(cell), type: 'text', id: `t-${cell.text}`, containerId: null });
    });
    const shape = (cell: Cell) => ({ ...node(cell), type: 'rectangle', id: `s-${cell.text}`, text: undefined });
    const bound: Cell = { row: 1, column: 1, text: 'A quiet hour' };
    elements.push(shape(bound), {
      ...node(bound),
      id: 'b',
      containerId: 's-A quiet hour',
      text: 'A quiet\nhour',
      originalText: 'A quiet hour',
    });
    const lying: Cell = { row: 2, column: 2, text: 'Queue' };
    elements.push(shape(lying), { ...node(lying), x: 420, y: 195, width: 60, height: 20, id: 'q', containerId: null });
    elements.push({ type: 'rectangle', id: 'ground', x: -20, y: 80, width: 800, height: 200 });
    elements.push({
      type: 'arrow',
      id: 'a',
      x: 0,
      y: 0,
      width: 1,
      height: 1,
      startBinding: { elementId: 's-A quiet hour' },
      endBinding: { elementId: 'q' },
    });
    elements.push({ ...node({ row: 2, column: 1, text: 'Erased' }), isDeleted: true });
    elements.push({ ...node({ row: 1, column: 5, text: 'Ask Bo' }) });
    const plan = planOf({ type: 'excalidraw', version: 2, elements }, 'bag.excalidraw');
    expect(cardsOf(plan)).toEqual(['Needs: Find, 1, A quiet hour', 'Pain points: Buy, 1, Queue', '–: Ask Bo']);
    expect(Object.values(plan.map.links)).toHaveLength(1);
    expect(plan.map.map.title).toBe('bag');
    expect(deriveGrid(plan.map).phases.map(({ phase }) => phase.title)).toEqual(['Find', 'Buy', 'Use']);
    expect(plan.warnings).toEqual([{ code: 'drawing-loose', place: { element: 'Ask Bo' }, values: {} }]);
  });

  it.each([
    ['{"type": "excalidraw", "elements": [', 'drawing-not-json', { line: 1, column: 37 }],
    [JSON.stringify({ type: 'excalidraw', elements: [] }), 'nothing-found', {}],
    [JSON.stringify({ nodes: Array(20_001).fill({}) }), 'drawing-too-big', {}],
    [
      JSON.stringify(canvasOf([...HEADS, { row: 1, column: 1, text: 'x'.repeat(10_001) }])),
      'text-too-long',
      { element: `${'x'.repeat(39)}…` },
    ],
    [`{"nodes": [${'['.repeat(100_000)}${']'.repeat(100_000)}]}`, 'nothing-found', {}],
    [
      JSON.stringify(canvasOf(Array.from({ length: 600 }, (_, x) => ({ row: x % 2, column: x, text: 'Needs' })))),
      'too-many',
      {},
    ],
  ])('%# that cannot be read is refused with its place', (text, code, place) => {
    const plan = planImport(text, '', 'en');
    expect(plan.ok || plan.error.code).toContain(code);
    expect(plan.ok || plan.error.place).toEqual(place);
  });

  it('never throws, whatever its numbers are', () => {
    const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(1e308, -1e308, 0), fc.constant(null));
    const shape = fc.record({
      id: fc.string({ maxLength: 3 }),
      type: fc.constantFrom('text', 'group', 'rectangle', 'frame', 'arrow', 'file'),
      text: fc.oneof(fc.constantFrom('Needs', 'Find', 'Pain points'), fc.string({ maxLength: 8 })),
      label: fc.string({ maxLength: 5 }),
      x: number,
      y: number,
      width: number,
      height: number,
    });
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 25 }), fc.boolean(), (shapes, isCanvas) => {
        const file = isCanvas ? { nodes: shapes, edges: [{}] } : { type: 'excalidraw', elements: shapes };
        expect(() => planImport(JSON.stringify(file), '', 'en')).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
