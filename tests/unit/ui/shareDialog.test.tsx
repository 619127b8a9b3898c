// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { discussionOf } from '../../../src/document/discussion/index.ts';
import { loadLaterWords, startI18n } from '../../../src/i18n/index.ts';
import { NO_WORDS } from '../../../src/model/comments/index.ts';
import { emptyMap } from '../../../src/model/index.ts';
import type { OpenedBy, Role } from '../../../src/sync/protocol.ts';
import { OpenMapContext } from '../../../src/ui/editor/useOpenMap.ts';
import { ShareDialog } from '../../../src/ui/share/ShareDialog.tsx';
import { openMapFake } from './openMapFake.ts';

const KEYS = [
  { role: 'view', key: 'key-view', uses: 31 },
  { role: 'facilitate', key: 'own-key', uses: 2 },
  { role: 'edit', key: 'key-edit', uses: 1 },
  { role: 'comment', key: 'key-comment', uses: 0 },
];

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });

function share(role: Role, by: OpenedBy = 'link') {
  const map = emptyMap('en');
  const open = openMapFake({ ...map, map: { ...map.map, title: 'Buying a first home' } }, role);
  render(
    <OpenMapContext value={{ ...open, by }}>
      <ShareDialog onClose={vi.fn()} />
    </OpenMapContext>,
  );
}

let server: ReturnType<typeof vi.fn>;
const copied: string[] = [];

beforeAll(() => startI18n('en'));
beforeEach(() => {
  copied.length = 0;
  server = vi.fn(async (path: string) => {
    // Asked for when the part about joining has been fetched, whenever that is.
    if (path.endsWith('/lobby')) return json({ code: null, ticket: null, role: 'edit', closesAt: null });
    return path.endsWith('/renew') ? json({ key: 'key-fresh' }) : json({ keys: KEYS });
  });
  vi.stubGlobal('fetch', server);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function watchClipboard() {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
  return user;
}

describe('sharing with the facilitate link', () => {
  it('shows every role, the most able first, with how often its link was used', async () => {
    share('facilitate');
    const rows = await screen.findAllByRole('listitem');
    expect(rows.map((row) => row.querySelector('p')?.textContent)).toEqual(['Facilitate', 'Edit', 'Comment', 'View']);
    expect(rows.map((row) => /\d+ (used|opened)|—/.exec(row.textContent ?? '')?.[0])).toEqual([
      '2 used',
      '1 used',
      '—',
      '31 opened',
    ]);
    expect(screen.getByRole('heading', { name: 'Share “Buying a first home”' })).toBeDefined();
    expect(await screen.findByRole('img', { name: 'QR code of the edit link' })).toBeDefined();
  });

  it('asks with the key in a header, never in the address', async () => {
    share('facilitate');
    await screen.findAllByRole('listitem');
    const [path, init] = server.mock.calls[0] ?? [];
    expect(path).toBe('/api/maps/map1/keys');
    expect(init.headers.authorization).toBe('Bearer own-key');
  });

  it('copies a link that carries its key in the fragment', async () => {
    const user = watchClipboard();
    share('facilitate');
    await user.click(await screen.findByRole('button', { name: 'Copy link: Comment' }));
    expect(copied).toEqual([`${window.location.origin}/m/map1#key-comment`]);
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeDefined();
  });

  it('makes a new link only after a confirmation that says what it does', async () => {
    const user = watchClipboard();
    share('facilitate');
    await user.click(await screen.findByRole('button', { name: 'More for Edit' }));
    await user.click(await screen.findByRole('menuitem', { name: /Make a new link/ }));
    const confirm = await screen.findByRole('alertdialog');
    expect(confirm.textContent).toContain('put out at once');
    const asked = () => server.mock.calls.map(([path]) => path).filter((path) => path.includes('/keys'));
    expect(asked()).toHaveLength(1);
    await user.click(within(confirm).getByRole('button', { name: 'Make a new link' }));
    await waitFor(() => expect(asked()).toHaveLength(2));
    expect(asked()[1]).toBe('/api/maps/map1/keys/edit/renew');
    await user.click(await screen.findByRole('button', { name: 'Copy link: Edit' }));
    expect(copied.at(-1)).toContain('#key-fresh');
  });

  it('says so plainly when the server cannot be asked, and asks again', async () => {
    server.mockRejectedValueOnce(new TypeError('network'));
    share('facilitate');
    expect((await screen.findByRole('alert')).textContent).toContain('could not be read');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findAllByRole('listitem')).toHaveLength(4);
  });
});

describe('sharing with any other link', () => {
  it('passes on that link and asks the server for nothing', async () => {
    const user = watchClipboard();
    share('comment');
    expect(screen.queryByRole('listitem')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Copy link: Comment' }));
    expect(copied).toEqual([`${window.location.origin}/m/map1#own-key`]);
    expect(server).not.toHaveBeenCalled();
  });

  it('hands no team’s key on, since it opens all maps of the team', async () => {
    await loadLaterWords();
    share('edit', 'pass');
    expect(screen.getByRole('dialog').textContent).toContain('gets into all maps of the team');
    expect(screen.queryByRole('button', { name: /Copy/ })).toBeNull();
    expect(server).not.toHaveBeenCalled();
  });
});

describe('sharing a map that was discussed', () => {
  const said = (text: string) => ({
    author: { id: 'maja', name: 'Maja K.', colour: 1 },
    text,
    mentions: [],
  });

  function shareDiscussed(role: Role, ...texts: readonly string[]) {
    const open = openMapFake(emptyMap('en'), role);
    const place = { on: 'map', activity: null, at: null, was: NO_WORDS } as const;
    const threads = texts.map((text) => discussionOf(open.talk).begin(place, said(text)));
    const onClose = vi.fn();
    render(
      <OpenMapContext value={open}>
        <ShareDialog onClose={onClose} />
      </OpenMapContext>,
    );
    return { open, threads, onClose };
  }
  const notice = () => screen.findByRole('region', { name: 'Personal data in comments' });

  it('tells what in the comments looks like personal data, and leads to the thread', async () => {
    const user = userEvent.setup();
    const { open, threads, onClose } = shareDiscussed('edit', 'Good!', 'Ask ada@example.org or call 070-123 45 67');
    const region = within(await notice());
    expect(region.getByRole('heading').textContent).toBe(
      'One comment looks as if it holds personal data (1 e-mail address, 1 telephone number)',
    );
    await user.click(region.getByRole('button', { name: /^Go to 1 e-mail address/ }));
    expect(onClose).toHaveBeenCalled();
    await waitFor(() => expect(open.session.getState().panel).toBe('comments'));
    expect(open.session.getState().comments.thread).toBe(threads[1]);
  });

  it('sets aside for everybody what is fine, and only for who may edit', async () => {
    const user = userEvent.setup();
    const { open } = shareDiscussed('edit', 'Ask ada@example.org');
    const region = within(await notice());
    await user.click(region.getByRole('button', { name: /^This is fine: 1 e-mail address/ }));
    expect(region.getByRole('heading').textContent).toBe('Nothing more looks like personal data.');
    expect(document.activeElement).toBe(region.getByRole('heading'));
    expect(Object.keys(open.document.getMap().map.dismissed)).toHaveLength(1);
    cleanup();
    shareDiscussed('comment', 'Ask ada@example.org');
    expect(within(await notice()).queryByRole('button', { name: /^This is fine/ })).toBeNull();
  });

  it('says nothing where there is nothing to tell', async () => {
    shareDiscussed('edit', 'Good!');
    await screen.findByRole('button', { name: /Copy link/ });
    expect(screen.queryByRole('region')).toBeNull();
  });
});
