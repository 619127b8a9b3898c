import i18next from 'i18next';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createCanvas } from '../../../src/canvas/canvas.ts';
import { dragScore } from '../../../src/canvas/gestures/dragScore.ts';
import { pressKey } from '../../../src/canvas/grid/intents.ts';
import type { KeyPress } from '../../../src/canvas/grid/keymap.ts';
import { createMapDocument, setFields, writeMap } from '../../../src/document/index.ts';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { buildScene, createSceneBuilder, deriveJourneys, withScratch } from '../../../src/layout/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { deriveGrid, recordKey, WHOLE_VIEW } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { createSession } from '../../../src/session/session.ts';
import { scratchOf, showScratch, startWhatIf, tryScore, undoTry } from '../../../src/session/whatIf.ts';
import { changesOf, keepTries } from '../../../src/ui/moments/keepTries.ts';

beforeAll(async () => {
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  await i18next.init({ lng: 'en' });
});

function open() {
  const doc = new Y.Doc();
  writeMap(doc, templateMap('first-home', 'en'));
  const document = createMapDocument(doc);
  const session = createSession(false);
  const canvas = createCanvas({
    document,
    session,
    presence: null,
    pictures: null,
    home: null,
    theme: lightTheme,
    locale: 'en',
    insets: null,
  });
  canvas.view.resize({ width: 1400, height: 850 });
  const press = (key: string, more: Partial<KeyPress> = {}) =>
    pressKey(canvas, { key, code: key, mod: false, shift: false, alt: false, ...more });
  const peak = required(deriveJourneys(deriveGrid(document.getMap()))[0]?.result.peak, 'a peak').id;
  const score = () => document.getMap().cards[peak]?.fields.score;
  const update = vi.fn();
  doc.on('update', update);
  return { doc, document, session, canvas, press, peak, score, update };
}

const options = { locale: 'en', theme: lightTheme } as const;

describe('What if', () => {
  it('takes the scores that keys give, and the document hears nothing', () => {
    const { canvas, session, press, peak, score, update } = open();
    canvas.focus.goTo(recordKey('cards', peak));
    press('w', { alt: true, code: 'KeyW' });
    press('ArrowUp', { alt: true });
    press('ArrowUp', { alt: true });
    expect(score()).toBe(-2);
    expect(scratchOf(session)?.get(peak)).toBe(-1);
    press('2');
    expect(scratchOf(session)?.get(peak)).toBe(2);
    expect(update).not.toHaveBeenCalled();
    expect(canvas.scene.getSnapshot().itemsByKey.get(recordKey('cards', peak))?.label).toContain('+2.0');
  });

  it('takes the scores that are dragged, up and down only; Escape puts the try back', () => {
    const { canvas, session, peak, score, update } = open();
    startWhatIf(session);
    const { scene } = canvas.scene.getSnapshot();
    const box = required(scene.layout.cards.get(peak), 'a laid card').box;
    const at = { x: box.x + 14, y: box.y + 14 };
    const first = required(dragScore(canvas, peak, at), 'a drag');
    first.move({ x: at.x + 400, y: at.y - 500 }, at);
    expect(scratchOf(session)?.get(peak)).toBe(2);
    first.cancel();
    expect(scratchOf(session)?.size).toBe(0);
    const second = required(dragScore(canvas, peak, at), 'a drag');
    second.move({ x: at.x + 400, y: at.y - 500 }, at);
    second.drop();
    expect(scratchOf(session)?.get(peak)).toBe(2);
    expect(score()).toBe(-2);
    expect(canvas.scene.getSnapshot().scene.layout.cards.get(peak)?.column).toBe(scene.layout.cards.get(peak)?.column);
    expect(update).not.toHaveBeenCalled();
  });

  it('undo takes back tries one by one and never a step of the map', () => {
    const { canvas, document, session, press, peak } = open();
    const other = required(
      Object.values(document.getMap().cards).find(({ kind }) => kind === 'pain-point'),
      'a pain',
    );
    document.run(setFields, { id: other.id, fields: { severity: 1 } });
    canvas.focus.goTo(recordKey('cards', peak));
    startWhatIf(session);
    press('1');
    press('2');
    press('z', { mod: true });
    expect(scratchOf(session)?.get(peak)).toBe(1);
    press('z', { mod: true });
    press('z', { mod: true });
    expect(scratchOf(session)?.size).toBe(0);
    expect(document.getMap().cards[other.id]?.fields.severity).toBe(1);
  });

  it('makes no card where nothing is scored', () => {
    const { canvas, session, press, update, document } = open();
    startWhatIf(session);
    const { grid } = canvas.scene.getSnapshot();
    const row = required(
      grid.lanes.find(({ lane }) => lane.kind === 'emotion'),
      'the emotions',
    );
    const taken = new Set(row.cards.map(({ column }) => column));
    const column = grid.columns.findIndex((_, i) => !taken.has(i));
    canvas.focus.go({ row: { lane: row.lane.id }, column: Math.max(0, column), item: 0 });
    if (column < 0) {
      // Every column is scored in this map: empty one first.
      document.run(setFields, { id: required(row.cards[0], 'a card').card.id, fields: { score: null } });
      update.mockClear();
    }
    const before = Object.keys(document.getMap().cards).length;
    press('1');
    expect(Object.keys(document.getMap().cards)).toHaveLength(before);
    expect(update).not.toHaveBeenCalled();
  });

  it('other people’s edits arrive meanwhile, and what is tried stays', () => {
    const { doc, canvas, session, peak, score } = open();
    startWhatIf(session);
    tryScore(session, peak, 1);
    const far = new Y.Doc();
    Y.applyUpdate(far, Y.encodeStateAsUpdate(doc));
    createMapDocument(far).run(setFields, { id: peak, fields: { score: -1.5 } });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(far));
    expect(score()).toBe(-1.5);
    expect(
      canvas.scene
        .getSnapshot()
        .scene.grid.lanes.flatMap(({ cards }) => cards)
        .find(({ card }) => card.id === peak)?.card.fields.score,
    ).toBe(1);
  });

  it('Keep writes what differs as one step; undo takes all of it back', () => {
    const { document, session, peak, score } = open();
    const end = required(deriveJourneys(deriveGrid(document.getMap()))[0]?.result.end, 'an end');
    startWhatIf(session);
    tryScore(session, peak, 1);
    tryScore(session, end.id, end.score);
    tryScore(session, 'gone', 1);
    const scratch = required(scratchOf(session), 'tries');
    expect(changesOf(document.getMap(), scratch)).toHaveLength(1);
    expect(keepTries(document, scratch)).toBe(1);
    showScratch(session, null);
    expect(score()).toBe(1);
    document.history.undo();
    expect(score()).toBe(-2);
    expect(undoTry(session)).toBe(false);
  });
});

describe('the picture of what is tried', () => {
  const map = templateMap('first-home', 'en');
  const journey = required(deriveJourneys(deriveGrid(map))[0], 'a journey');
  const peak = required(journey.result.peak, 'a peak');

  it('shows the tried curve strong and the map’s own faint, and nothing more once it ends', () => {
    const builder = createSceneBuilder(options);
    const before = builder.build(map);
    const during = builder.build(map, { ...WHOLE_VIEW, scratch: new Map([[peak.id, 2]]) });
    const faint = during.items.filter(({ key }) => key.startsWith('real:'));
    expect(faint).toHaveLength(1);
    expect(faint[0]?.drawings[0]).toMatchObject({ type: 'group', opacity: 0.55 });
    const curve = (scene: typeof before) => scene.items.find(({ key }) => key.startsWith('curve:'));
    expect(curve(during)?.drawings).not.toEqual(curve(before)?.drawings);
    expect(during.items.find(({ key }) => key === 'summary')?.label).toContain('Remembered as +');
    expect(builder.build(map).items).toEqual(before.items);
    expect(buildScene(map, options).items.some(({ key }) => key.startsWith('real:'))).toBe(false);
  });

  it('is the map itself where nothing is tried, or what is tried is what it has', () => {
    expect(withScratch(map, null)).toBe(map);
    expect(withScratch(map, new Map())).toBe(map);
    expect(withScratch(map, new Map([[peak.id, peak.score]]))).toBe(map);
    expect(withScratch(map, new Map([['gone', 1]]))).toBe(map);
  });

  it('tries out what it would be without a score', () => {
    const tried = deriveJourneys(deriveGrid(withScratch(map, new Map([[peak.id, null]]))))[0];
    expect(tried?.moments).toHaveLength(journey.moments.length - 1);
  });

  it('the same try is the same card, so that nothing else is painted again', () => {
    const once = withScratch(map, new Map([[peak.id, 1]]));
    expect(withScratch(map, new Map([[peak.id, 1]])).cards[peak.id]).toBe(once.cards[peak.id]);
  });
});
