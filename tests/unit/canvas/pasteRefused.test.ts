import i18next from 'i18next';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { pasteClipboard } from '../../../src/canvas/moving/pasteBlock.ts';
import { pasteRecords } from '../../../src/document/bulk/index.ts';
import canvasWords from '../../../src/i18n/en/canvas.json' with { type: 'json' };
import movingWords from '../../../src/i18n/en/moving.json' with { type: 'json' };
import { freshCard, LIMITS, NO_RECORDS, writeMapFile } from '../../../src/model/index.ts';
import { openCanvas } from './openCanvas.ts';

beforeAll(async () => {
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  await i18next.init({ lng: 'en', resources: { en: { canvas: canvasWords, moving: movingWords } } });
});

const table = (rows: number, columns: number): string =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => 'words').join('\t')).join('\n');

function open() {
  const opened = openCanvas('first-home');
  const { canvas, rowOf } = opened;
  canvas.focus.go({ row: rowOf('need'), column: 0, item: 0 });
  const said = vi.spyOn(canvas.announcer, 'warn');
  return { ...opened, said };
}

describe('a paste that the map has no room for', () => {
  it('is refused in a sentence when it has ten thousand cells, and changes not a byte of a map with cards in it', async () => {
    const { canvas, document, said } = open();
    const before = writeMapFile(document.getMap());
    await pasteClipboard(canvas, { html: '', text: table(5, 2_000) });
    expect(said.mock.calls).toEqual([
      ['The table on the clipboard has 10000 cells, and a map holds at most 5000 cards. Copy a smaller part.'],
    ]);
    expect(writeMapFile(document.getMap())).toBe(before);
    expect(document.history.canUndo()).toBe(false);
  });

  it('is refused in a sentence when the map is full of cards, and changes not a byte of it', async () => {
    const { canvas, document, said, rowOf } = open();
    const { grid } = canvas.scene.getSnapshot();
    const activity = grid.columns[0]?.activity?.id ?? '';
    const place = { lane: rowOf('need').lane, activity, span: 1, order: 'a0' };
    const missing = LIMITS.cards - Object.keys(document.getMap().cards).length;
    const cards = Array.from({ length: missing }, (_, i) => ({
      record: { ...freshCard({ id: `more-${i}`, kind: 'need', text: 'more' }), place, deletedAt: null },
    }));
    document.run(pasteRecords, { records: { ...NO_RECORDS, cards } });
    const before = writeMapFile(document.getMap());
    await pasteClipboard(canvas, { html: '', text: table(1, 2) });
    expect(said.mock.calls).toEqual([[expect.stringMatching(/5000 cards/)]]);
    expect(writeMapFile(document.getMap())).toBe(before);
    document.history.undo();
    expect(document.history.canUndo()).toBe(false);
  });
});
