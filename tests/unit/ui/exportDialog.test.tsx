// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ExportFile, mapToTransfer } from '../../../src/export/index.ts';
import type { ExportReply } from '../../../src/export/workerMessages.ts';
import { changeLocale, loadLaterWords, startI18n } from '../../../src/i18n/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { ExportDialog } from '../../../src/ui/export/ExportDialog.tsx';
import { fileNameOf } from '../../../src/ui/export/saveFile.ts';
import { FakeWorker, lastWorker, stubWorker } from '../export/fakeWorker.ts';

const toBlob = vi.hoisted(() => vi.fn<() => Promise<Blob | null>>());
vi.mock('html-to-image', () => ({ toBlob }));

const map = templateMap('first-home', 'en');
const downloads: string[] = [];

beforeAll(async () => {
  await startI18n('en');
  await loadLaterWords();
});
beforeEach(() => {
  stubWorker();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  downloads.length = 0;
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    downloads.push(this.download);
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const show = (onClose = vi.fn()) =>
  render(<ExportDialog map={map} locale="en" open onClose={onClose} selection={[]} viewElement={document.body} />);
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const pick = (name: string) => act(async () => void fireEvent.click(screen.getByRole('radio', { name })));
const wait = (ms: number) => act(async () => void vi.advanceTimersByTime(ms));
const reply = (message: ExportReply) => act(async () => lastWorker().reply(message));
const done = (extension: string, losses: ExportFile['losses'] = []) =>
  reply({ type: 'done', file: { bytes: new Uint8Array(1), mime: 'x/y', extension, losses } });

describe('the export dialog', () => {
  it('is not there while it is closed', () => {
    render(<ExportDialog map={map} locale="en" open={false} onClose={vi.fn()} selection={[]} viewElement={null} />);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('offers every format, and to copy the view when there is one', () => {
    show();
    const list = () => within(screen.getByRole('radiogroup', { name: 'What to make' })).getAllByRole('radio');
    expect(list().map((radio) => radio.closest('label')?.textContent)).toEqual([
      'Slides',
      'PDF for the wall',
      'Picture',
      'Drawing',
      'Web page',
      'Copy what I see',
      'Excel',
      'CSV',
      'Copy the table',
      'Markdown',
      'Mermaid',
      'Excalidraw',
      'JSON Canvas',
      'draw.io',
      'Resa file',
    ]);
    cleanup();
    render(<ExportDialog map={map} locale="en" open onClose={vi.fn()} selection={[]} viewElement={null} />);
    expect(screen.queryByRole('radio', { name: 'Copy what I see' })).toBeNull();
  });

  it('saves a file named after the map', async () => {
    show();
    await press('Download Slides');
    expect(lastWorker().request).toMatchObject({
      format: 'pptx',
      input: { today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
    await done('pptx');
    expect(downloads).toEqual(['Buying a first home.pptx']);
    expect(screen.getByRole('status').textContent).toBe('Buying a first home.pptx is in your downloads.');
  });

  it('takes the paper, the colours and the size that were chosen, and keeps them for when one comes back', async () => {
    show();
    await pick('PDF for the wall');
    await pick('A0');
    await press('Download PDF for the wall');
    expect(lastWorker().request).toMatchObject({ format: 'pdf', options: { paper: 'A0' } });
    await done('pdf');
    await pick('Picture');
    expect(screen.getByRole('status').textContent).toBe('');
    await pick('Dark');
    await pick('4×');
    await press('Download Picture');
    expect(lastWorker().request).toMatchObject({ format: 'png', options: { scale: 4, look: 'dark' } });
    await done('png');
    await pick('PDF for the wall');
    expect(screen.getByRole('radio', { name: 'A0' })).toHaveProperty('checked', true);
  });

  it('asks of Markdown what its layout leaves to choose, and of the page its colours', async () => {
    show();
    await pick('Markdown');
    await pick('Text');
    expect(screen.queryByRole('radiogroup', { name: 'Tables' })).toBeNull();
    await pick('In the text');
    await press('Download Markdown');
    expect(lastWorker().request).toMatchObject({ format: 'markdown', options: { layout: 'text', sources: 'plain' } });
    await done('md');
    await pick('Web page');
    await pick('Dark');
    await press('Download Web page');
    expect(lastWorker().request).toMatchObject({ format: 'html', options: { look: 'dark' } });
    await done('html');
  });

  it('shows a bar after half a second, and not before', async () => {
    show();
    await pick('PDF for the wall');
    await press('Download PDF for the wall');
    await wait(400);
    expect(screen.queryByRole('progressbar')).toBeNull();
    await wait(200);
    await reply({ type: 'progress', done: 0.42 });
    expect((screen.getByRole('progressbar', { name: 'Making PDF for the wall' }) as HTMLProgressElement).value).toBe(
      0.42,
    );
  });

  it('can be cancelled: the worker ends, nothing is saved, and the same button starts again', async () => {
    show();
    await press('Download Slides');
    const worker = lastWorker();
    await press('Cancel Slides');
    expect(worker.isEnded).toBe(true);
    expect(downloads).toEqual([]);
    expect(screen.getByRole('status').textContent).toBe('Cancelled. Nothing was saved.');
    await press('Download Slides');
    expect(lastWorker()).not.toBe(worker);
  });

  it('makes one file at a time', async () => {
    show();
    await press('Download Slides');
    expect(screen.getByRole('radio', { name: 'Resa file' })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: 'Cancel Slides' })).toHaveProperty('disabled', false);
  });

  it('ends the worker when it is left', async () => {
    const { unmount } = show();
    await press('Download Slides');
    unmount();
    expect(FakeWorker.last?.isEnded).toBe(true);
  });

  it('says plainly what went wrong and what to do', async () => {
    show();
    await pick('Picture');
    await press('Download Picture');
    await reply({ type: 'failed', code: 'too-large', values: { width: 40000, height: 20000 } });
    expect(screen.getByRole('alert').textContent).toBe(
      'The picture would be 40000 × 20000 pixels, more than this browser can hold. Choose a smaller size, or the PDF.',
    );
  });

  it('counts what a format cannot hold, in the language spoken', async () => {
    await changeLocale('sv');
    show();
    await pick('Mermaid');
    await press('Ladda ner Mermaid');
    await done('mmd', [
      { code: 'cards', count: 12 },
      { code: 'lanes', count: 1 },
    ]);
    expect(screen.getByRole('status').textContent).toBe(
      'Buying a first home.mmd finns bland dina hämtade filer. Det här ryms inte i formatet: 12 kort och 1 bana.',
    );
    await changeLocale('en');
  });
});

describe('copying what is seen', () => {
  const picture = new Blob([new Uint8Array([1])], { type: 'image/png' });
  const written: unknown[] = [];
  const stubClipboard = (write: (items: readonly unknown[]) => Promise<void>) => {
    vi.stubGlobal('fetch', async () => new Response(new Uint8Array(1)));
    vi.stubGlobal(
      'ClipboardItem',
      class {
        readonly data: Readonly<Record<string, Promise<Blob>>>;
        constructor(data: Readonly<Record<string, Promise<Blob>>>) {
          this.data = data;
        }
      },
    );
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
  };
  /** As browsers do: what was promised is awaited, and its failure is the write's. */
  const accept = async (items: readonly unknown[]) => {
    for (const item of items as readonly { readonly data: Readonly<Record<string, Promise<Blob>>> }[]) {
      written.push(...(await Promise.all(Object.values(item.data))));
    }
  };
  const said = (words: string) => vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe(words));

  beforeEach(() => {
    written.length = 0;
    toBlob.mockResolvedValue(picture);
  });

  it('puts a picture on the clipboard', async () => {
    stubClipboard(accept);
    show();
    await pick('Copy what I see');
    await press('Copy what I see');
    await said('The picture is on the clipboard.');
    expect(written).toEqual([picture]);
    expect(downloads).toEqual([]);
  });

  it.each([
    ['on the clipboard', accept, 'The table is on the clipboard.'],
    ['downloaded', () => Promise.reject(new Error('no')), 'Buying a first home.tsv'],
  ])('says of the table that is %s what it does not hold', async (_, write, words) => {
    stubClipboard(write);
    show();
    await pick('Copy the table');
    await press('Copy the table');
    const heard = () => screen.getByRole('status').textContent ?? '';
    await vi.waitFor(() => expect(heard()).toContain(words));
    const { losses } = mapToTransfer(map);
    expect(losses).toContainEqual({ code: 'personas', count: 1 });
    expect(heard()).toContain('This format does not hold: ');
    expect(heard()).toContain('what is told of 1 persona');
  });

  it('downloads the picture where the clipboard is refused', async () => {
    stubClipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    show();
    await pick('Copy what I see');
    await press('Copy what I see');
    await said('Your browser keeps pictures off the clipboard, so Buying a first home.png was downloaded instead.');
    expect(downloads).toEqual(['Buying a first home.png']);
  });

  it('can be cancelled, and then nothing reaches the clipboard', async () => {
    let finish: (picture: Blob) => void = () => undefined;
    toBlob.mockReturnValue(
      new Promise((resolve) => {
        finish = resolve;
      }),
    );
    stubClipboard(accept);
    show();
    await pick('Copy what I see');
    await press('Copy what I see');
    await press('Cancel Copy what I see');
    await said('Cancelled. Nothing was saved.');
    await act(async () => finish(picture));
    expect(written).toEqual([]);
    expect(downloads).toEqual([]);
  });
});

describe('copying text', () => {
  const write = vi.fn<(items: readonly { data: Readonly<Record<string, Promise<Blob>>> }[]) => Promise<void>>();
  const said = (words: string) => vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain(words));

  beforeEach(() => {
    write.mockReset();
    vi.stubGlobal(
      'ClipboardItem',
      class {
        readonly data: Readonly<Record<string, Promise<Blob>>>;
        constructor(data: Readonly<Record<string, Promise<Blob>>>) {
          this.data = data;
        }
      },
    );
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
  });

  it('is offered for formats that are text, and for no other', async () => {
    show();
    expect(screen.queryByRole('button', { name: 'Copy Slides' })).toBeNull();
    for (const name of ['Markdown', 'Mermaid']) {
      await pick(name);
      expect(screen.getByRole('button', { name: `Copy ${name}` })).toBeTruthy();
    }
  });

  it('puts the same file on the clipboard, and says what it does not hold', async () => {
    const kept: Blob[] = [];
    write.mockImplementation(async ([item]) => {
      kept.push(...(await Promise.all(Object.values(item?.data ?? {}))));
    });
    show();
    await pick('Mermaid');
    await press('Copy Mermaid');
    await done('mmd', [{ code: 'cards', count: 3 }]);
    await said('Mermaid is on the clipboard. This format does not hold: 3 cards.');
    expect(kept.map(({ type, size }) => [type, size])).toEqual([['text/plain', 1]]);
    expect(downloads).toEqual([]);
  });

  it('downloads the file where the clipboard is refused', async () => {
    write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    show();
    await pick('Markdown');
    await press('Copy Markdown');
    await done('md');
    await said('Your browser keeps text off the clipboard, so Buying a first home.md was downloaded instead.');
    expect(downloads).toEqual(['Buying a first home.md']);
  });

  it('says what went wrong when the text cannot be made', async () => {
    write.mockImplementation(async ([item]) => void (await Promise.all(Object.values(item?.data ?? {}))));
    show();
    await pick('Markdown');
    await press('Copy Markdown');
    await reply({ type: 'failed', code: 'failed', values: { detail: 'boom' } });
    await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toContain('boom'));
  });
});

describe('a file name', () => {
  it.each([
    ['Köpa bostad', 'Köpa bostad.pdf'],
    ['a/b\\c:d*e?"<f>|g', 'a b c d e f g.pdf'],
    ['', 'Resa.pdf'],
    ['...', 'Resa.pdf'],
    ['CON', 'Resa CON.pdf'],
    ['x'.repeat(200), `${'x'.repeat(80)}.pdf`],
  ])('of %j is one every system takes', (title, name) => {
    expect(fileNameOf(title, 'pdf')).toBe(name);
  });
});
