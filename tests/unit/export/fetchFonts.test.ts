import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchFontsAhead } from '../../../src/export/fetchFonts.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('fonts that are fetched ahead', () => {
  it('are on their way before they are asked for, and come once', async () => {
    const fetched = vi.fn(async (_url: URL) => new Response(Uint8Array.of(7)));
    vi.stubGlobal('fetch', fetched);
    const load = fetchFontsAhead('https://resa.example/fonts/', ['a.ttf', 'b.ttf']);
    expect(fetched.mock.calls.map(([url]) => String(url))).toEqual([
      'https://resa.example/fonts/a.ttf',
      'https://resa.example/fonts/b.ttf',
    ]);
    expect([...(await load('b.ttf')), ...(await load('b.ttf'))]).toEqual([7, 7]);
    expect(fetched).toHaveBeenCalledTimes(2);
    await load('c.ttf');
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  it('fail only whoever asks for one that is not there', async () => {
    const unheard = vi.fn();
    process.on('unhandledRejection', unheard);
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
    const load = fetchFontsAhead('https://resa.example/fonts/', ['a.ttf', 'b.ttf']);
    await expect(load('a.ttf')).rejects.toThrow('a.ttf: HTTP 404');
    await new Promise((resolve) => setTimeout(resolve));
    process.off('unhandledRejection', unheard);
    expect(unheard).not.toHaveBeenCalled();
  });
});
