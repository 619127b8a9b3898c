import i18next from 'i18next';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyFromMenu } from '../../../src/canvas/moving/systemClipboard.ts';
import canvasWords from '../../../src/i18n/en/canvas.json' with { type: 'json' };
import movingWords from '../../../src/i18n/en/moving.json' with { type: 'json' };
import { openCanvas } from './openCanvas.ts';

let settle: { readonly done: () => void; readonly refuse: () => void };

beforeAll(async () => {
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  vi.stubGlobal('ClipboardItem', class {});
  await i18next.init({ lng: 'en', resources: { en: { canvas: canvasWords, moving: movingWords } } });
});

beforeEach(() => {
  const writing = new Promise<void>((resolve, reject) => {
    settle = { done: resolve, refuse: () => reject(new Error('No.')) };
  });
  vi.stubGlobal('navigator', { clipboard: { write: () => writing } });
});

function copyCard() {
  const { canvas, rowOf } = openCanvas('first-home');
  canvas.focus.go({ row: rowOf('need'), column: 0, item: 0 });
  const said = vi.spyOn(canvas.announcer, 'show');
  const warned = vi.spyOn(canvas.announcer, 'warn');
  return { said, warned, copying: copyFromMenu(canvas) };
}

describe('what is copied without the browser’s own event', () => {
  it('is said to be copied when it is on the clipboard, and not before', async () => {
    const { said, copying } = copyCard();
    await Promise.resolve();
    expect(said).not.toHaveBeenCalled();
    settle.done();
    expect(await copying).toBe(true);
    expect(said.mock.calls).toEqual([['Copied: 1 card.']]);
  });

  it('is not said to be copied when the browser refuses; the key that copies is', async () => {
    const { said, warned, copying } = copyCard();
    settle.refuse();
    expect(await copying).toBe(false);
    expect(said).not.toHaveBeenCalled();
    expect(warned.mock.calls).toEqual([[expect.stringMatching(/C/)]]);
  });
});
