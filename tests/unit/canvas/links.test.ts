import i18next from 'i18next';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createCanvas } from '../../../src/canvas/canvas.ts';
import { pressKey } from '../../../src/canvas/grid/intents.ts';
import type { KeyPress } from '../../../src/canvas/grid/keymap.ts';
import { linkAt } from '../../../src/canvas/host/pointing.ts';
import { addLinks, createMapDocument, writeMap } from '../../../src/document/index.ts';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { isLive, recordKey } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { createSession } from '../../../src/session/session.ts';

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
  const lanes = () => canvas.scene.getSnapshot().grid.lanes.map(({ lane }) => lane);
  const rowOf = (kind: string) => ({ lane: lanes().find((lane) => lane.kind === kind)?.id ?? '' });
  const cards = () => Object.values(document.getMap().cards).filter(({ deletedAt }) => deletedAt === null);
  return { canvas, document, session, press, lanes, rowOf, cards };
}

const links = (map: ReturnType<typeof open>['document']) => Object.values(map.getMap().links).filter(isLive);

describe('drawing a link with the keyboard', () => {
  it('goes from the focused card to where Enter is pressed, in one step of undo', () => {
    const { canvas, document, session, press, rowOf } = open();
    canvas.focus.go({ row: rowOf('need'), column: 0, item: 0 });
    const from = canvas.focus.key();
    press('l');
    expect(session.getState().linkingFrom).toEqual({ root: 'cards', id: from?.slice('cards:'.length) });
    press('ArrowUp');
    const to = canvas.focus.key();
    press('Enter');
    expect(session.getState().linkingFrom).toBeNull();
    const [made] = links(document);
    expect([made?.from, made?.to].map((end) => end && recordKey(end.root, end.id))).toEqual([from, to]);
    expect(session.getState().selection).toEqual([`links:${made?.id}`]);
    document.history.undo();
    expect(links(document)).toEqual([]);
    document.history.redo();
    expect(links(document)).toHaveLength(1);
  });

  it('is let go by Escape, and the keyboard stands where it began', () => {
    const { canvas, document, session, press, rowOf } = open();
    canvas.focus.go({ row: rowOf('need'), column: 0, item: 0 });
    const from = canvas.focus.key();
    press('l');
    press('ArrowDown');
    press('Escape');
    expect(session.getState().linkingFrom).toBeNull();
    expect(canvas.focus.key()).toBe(from);
    expect(links(document)).toEqual([]);
    expect(document.history.canUndo()).toBe(false);
  });

  it('leads neither to itself nor to a lane, and goes on after it has said so', () => {
    const { canvas, document, session, press, rowOf } = open();
    canvas.focus.go({ row: rowOf('need'), column: 0, item: 0 });
    press('l');
    press('Enter');
    expect(canvas.announcer.getSnapshot().isVisible).toBe(true);
    canvas.focus.go({ row: rowOf('need'), column: -1, item: 0 });
    press('Enter');
    expect(session.getState().linkingFrom).not.toBeNull();
    expect(links(document)).toEqual([]);
  });

  it('begins at cards and activities alone, and with a link to view only, nowhere', () => {
    const { canvas, session, press, rowOf } = open();
    canvas.focus.go({ row: rowOf('need'), column: -1, item: 0 });
    press('l');
    expect(session.getState().linkingFrom).toBeNull();
    session.setState({ isReadOnly: true });
    canvas.focus.go({ row: rowOf('need'), column: 0, item: 0 });
    press('l');
    expect(session.getState().linkingFrom).toBeNull();
  });

  it('finds the link that is there rather than making it twice', () => {
    const { canvas, document, press, rowOf } = open();
    for (let i = 0; i < 2; i++) {
      canvas.focus.go({ row: rowOf('need'), column: 0, item: 0 });
      press('l');
      press('ArrowUp');
      press('Enter');
    }
    expect(links(document)).toHaveLength(1);
  });
});

describe('a drawn link', () => {
  it('is found near its line and on its words, and not elsewhere in its box', () => {
    const { canvas, document } = open();
    document.run(addLinks, {
      links: [
        {
          id: 'l',
          from: { root: 'cards', id: 'need-dare' },
          to: { root: 'cards', id: 'pain-point-silence' },
          label: 'why',
        },
      ],
    });
    const item = canvas.scene.getSnapshot().itemsByKey.get('links:l');
    const middle = item?.outline?.line[6];
    const plate = item?.outline?.plate;
    if (!item || !middle || !plate) throw new Error('not drawn');
    expect(linkAt(canvas, { x: middle.x + 2, y: middle.y })).toBe('links:l');
    expect(linkAt(canvas, { x: plate.x + 3, y: plate.y + 3 })).toBe('links:l');
    expect(linkAt(canvas, { x: item.box.x + 4, y: item.box.y + item.box.height - 4 })).toBeNull();
  });

  it('is deleted like anything else that is selected', () => {
    const { document, session, press } = open();
    const from = { root: 'cards', id: 'need-dare' } as const;
    document.run(addLinks, { links: [{ id: 'l', from, to: { root: 'cards', id: 'pain-point-silence' } }] });
    session.setState({ selection: ['links:l'] });
    press('Delete');
    expect(links(document)).toEqual([]);
  });
});
