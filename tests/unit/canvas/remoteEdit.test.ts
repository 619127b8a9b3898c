import { describe, expect, it, vi } from 'vitest';
import { dirtyRects } from '../../../src/canvas/paint/dirtyRects.ts';
import { createSpatialIndex } from '../../../src/canvas/paint/spatialIndex.ts';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { kinds } from '../../../src/kinds/registry.ts';
import { createSceneBuilder, type Scene } from '../../../src/layout/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { isRectInRect } from '../../../src/lib/geometry.ts';
import type { MapDriver } from '../../driver/MapDriver.ts';
import { createNetwork } from '../../driver/network.ts';
import { largeMap } from '../../e2e/harness/largeMap.ts';

const CARDS = 1000;
const NEED = 'c5';
/** The other card of its cell. */
const BELOW = 'c509';
/** In the second of the six lanes: 84 columns, one lane after the other. */
const EMOTION = 'c90';

/** What somebody else's edit of one card costs a window that shows the map. */
function costOf(edit: (other: MapDriver) => void) {
  const network = createNetwork(2, largeMap(CARDS));
  const [here, there] = network.replicas as readonly [MapDriver, MapDriver];
  const builder = createSceneBuilder({ locale: 'en', theme: lightTheme });
  const before = builder.build(here.map());
  const looks = before.items.map(({ drawings, label, texts }) => [drawings, label, texts]);
  expect(looks.length).toBeGreaterThan(CARDS);

  const measured = kinds.map((kind) => vi.spyOn(kind, 'size'));
  const drawn = kinds.map((kind) => vi.spyOn(kind, 'draw'));
  edit(there);
  network.settle();
  const after = builder.build(here.map());
  const paintedRects = dirtyRects(before.items, after.items);
  const index = createSpatialIndex(after.items, createSpatialIndex(before.items));
  const painted = paintedRects.flatMap((rect) => index.search(rect));
  for (const { drawings, label } of painted) required(drawings, label);
  return {
    before,
    after,
    measured: idsOf(measured),
    drawn: idsOf(drawn),
    paintedRects,
    changed: changedKeys(before, after),
  };
}

function idsOf(spies: readonly { readonly mock: { readonly calls: readonly (readonly unknown[])[] } }[]) {
  const ids = spies.flatMap(({ mock }) => mock.calls.map(([card]) => (card as { readonly id: string }).id));
  return [...new Set(ids)];
}

function changedKeys(before: Scene, after: Scene): readonly string[] {
  const kept = new Set(before.items);
  return after.items.filter((item) => !kept.has(item)).map(({ key }) => key);
}

describe('somebody else’s edit of one card among a thousand', () => {
  it('measures and draws that card alone and paints its rectangle alone', () => {
    const cost = costOf((other) => {
      const { text } = required(other.map().cards[NEED], 'the card');
      other.setText('cards', NEED, 'text', text.replace('6', '7'));
    });
    expect(cost.measured).toEqual([NEED]);
    expect(cost.drawn).toEqual([NEED]);
    expect(cost.changed).toEqual([`cards:${NEED}`]);
    const box = required(cost.before.layout.cards.get(NEED), 'the card').box;
    expect(cost.paintedRects).toHaveLength(1);
    for (const rect of cost.paintedRects) expect(isRectInRect(rect, box)).toBe(true);
  });

  it('moves the cards below it in its cell, and no others, when it takes fewer lines', () => {
    const cost = costOf((other) => other.setText('cards', NEED, 'text', 'Short'));
    const columnOf = (id: string) => required(cost.before.layout.cards.get(id), id).column;
    expect(columnOf(BELOW)).toBe(columnOf(NEED));
    expect(cost.measured).toEqual([NEED]);
    expect(cost.drawn).toEqual([NEED]);
    expect(cost.changed).toEqual([`cards:${NEED}`, `cards:${BELOW}`]);
  });

  it('paints the curve and what it says, and no other card, when a feeling is scored anew', () => {
    const cost = costOf((other) => other.setFields(EMOTION, { score: -2 }));
    expect(cost.measured).toEqual([]);
    expect(cost.drawn).toEqual([EMOTION]);
    const cards = cost.changed.filter((key) => key.startsWith('cards:'));
    expect(cards).toEqual([`cards:${EMOTION}`]);
    expect(cost.changed.some((key) => key.startsWith('curve:'))).toBe(true);
    const others = cost.changed.filter((key) => !/^(cards|curve|flag|quote):|^summary$/.test(key));
    expect(others).toEqual([]);
    const lane = required(
      cost.after.layout.lanes.find(({ plot }) => plot !== null),
      'the lane of the curve',
    );
    const summary = required(
      cost.after.items.find(({ role }) => role === 'summary'),
      'the summary',
    ).box;
    const row = { x: 0, y: lane.y, width: cost.after.layout.width, height: lane.height };
    for (const rect of cost.paintedRects) expect(isRectInRect(rect, row) || isRectInRect(rect, summary)).toBe(true);
  });
});
