// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { createElement } from 'react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { deleteRecords, setFields, setText, writeMap } from '../../../src/document/index.ts';
import { loadLaterWords, startI18n } from '../../../src/i18n/index.ts';
import type { JourneyMap } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import type { Role } from '../../../src/sync/protocol.ts';
import type { KeptVersion } from '../../../src/sync/versions/index.ts';
import { compareWith } from '../../../src/ui/compare/comparison.ts';
import { OpenMapContext } from '../../../src/ui/editor/useOpenMap.ts';
import { describeChanges } from '../../../src/ui/versions/describeChanges.ts';
import { RestoreBox } from '../../../src/ui/versions/RestoreBox.tsx';
import { VersionsPanel } from '../../../src/ui/versions/VersionsPanel.tsx';
import { openMapFake } from './openMapFake.ts';

const MAP = templateMap('first-home', 'en');

beforeAll(async () => {
  await startI18n('en');
  await loadLaterWords();
});
afterEach(cleanup);

/** A server that answers each request by `answer`; what it was asked is kept. */
let asked: { readonly method: string; readonly path: string }[] = [];
beforeEach(() => {
  asked = [];
});
function serve(answer: (method: string, path: string) => Response): void {
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit = {}) => {
    asked.push({ method, path });
    return answer(method, path);
  });
}

function kept(id: string, more: Partial<KeptVersion> = {}): KeptVersion {
  return { id, at: Date.UTC(2026, 10, 2, 9, 30), kind: 'auto', name: null, people: [], size: 1, ...more };
}

function stateOf(map: JourneyMap): ArrayBuffer {
  const doc = new Y.Doc();
  writeMap(doc, map);
  return new Uint8Array(Y.encodeStateAsUpdate(doc)).buffer;
}

function show(role: Role = 'edit') {
  const open = openMapFake(MAP, role);
  render(createElement(OpenMapContext, { value: open }, createElement(VersionsPanel)));
  return open;
}

it('versions stand day by day with how they came about and who wrote, and say what changed when asked', async () => {
  const older = templateMap('first-home', 'en');
  const cards = { ...older.cards, 'need-legal': { ...older.cards['need-legal'], deletedAt: 5 } } as JourneyMap['cards'];
  const ada = { name: 'Ada', colour: 2 };
  const versions = [
    kept('new', { people: [ada], at: Date.UTC(2026, 10, 3, 9, 30) }),
    kept('old', { kind: 'before-import' }),
  ];
  serve((_method, path) => {
    if (path.endsWith('/new')) return new Response(stateOf({ ...older, cards }));
    return path.endsWith('/old') ? new Response(stateOf(older)) : Response.json({ versions });
  });
  show();
  const days = await screen.findAllByRole('heading', { level: 3 });
  expect(days.map(({ textContent }) => textContent)).toEqual(['Tuesday, November 3, 2026', 'Monday, November 2, 2026']);
  expect(within(screen.getByRole('list', { name: 'Who wrote' })).getByText('Ada')).toBeDefined();
  expect(screen.getByText('Before an import')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: /^What changed: Kept by itself/ }));
  expect(await screen.findByText('1 card deleted')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: /^What changed: Before an import/ }));
  expect(screen.getByText('This is the first version there is.')).toBeDefined();
  expect(screen.queryByRole('button', { name: /^Delete/ }), 'not for everybody who edits').toBeNull();
});

it('a version that cannot be kept is said to be, in a sentence', async () => {
  serve((method) =>
    method === 'POST' ? Response.json({ error: 'too-many-names' }, { status: 507 }) : Response.json({ versions: [] }),
  );
  show();
  expect(await screen.findByText(/There is no version yet/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Keep this version…' }));
  await userEvent.keyboard('One more{Enter}');
  expect(await screen.findByText(/as many versions with a name as it may have/)).toBeDefined();
});

it('nothing is restored when the map could not be kept as it is first', async () => {
  let status = 500;
  serve((method) =>
    method === 'POST' && status === 201 ? Response.json(kept('x'), { status }) : new Response('', { status }),
  );
  const open = openMapFake(MAP);
  const version = open.document.getMap();
  open.document.run(deleteRecords, { keys: ['cards:need-legal'] });
  open.session.setState({ selection: ['cards:need-stand'] });
  const comparison = compareWith(open.document.getMap(), version, 'Then');
  render(createElement(OpenMapContext, { value: open }, createElement(RestoreBox, { comparison })));
  expect(screen.getByRole('button', { name: 'Restore this lane: Needs' })).toBeDefined();
  expect(screen.queryByRole('button', { name: /^Restore this card/ }), 'it is as it was').toBeNull();

  await userEvent.click(screen.getByRole('button', { name: 'Restore this version' }));
  expect(await screen.findByText(/^Nothing was restored/)).toBeDefined();
  expect(open.document.getMap().cards['need-legal']?.deletedAt).not.toBeNull();

  status = 201;
  await userEvent.click(screen.getByRole('button', { name: 'Restore this lane: Needs' }));
  expect(await screen.findByText(/^Restored/)).toBeDefined();
  expect(open.document.getMap().cards['need-legal']?.deletedAt).toBeNull();
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /api/maps/map1/versions',
    'POST /api/maps/map1/versions',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(open.document.getMap().cards['need-legal']?.deletedAt).not.toBeNull();
});

it('what changed is counted by what people see', () => {
  const { document } = openMapFake(MAP);
  const before = document.getMap();
  const say = () => describeChanges(before, document.getMap(), i18next.getFixedT('en', 'versions') as never, 'en');
  expect(say()).toBe('Nothing that can be seen.');
  const emotion = Object.values(before.cards).find(({ kind }) => kind === 'emotion');
  document.run(setFields, { id: emotion?.id ?? '', fields: { score: 0.3 } });
  document.run(setText, { root: 'cards', id: 'need-stand', field: 'text', text: 'Other' });
  document.run(setText, { root: 'map', id: 'map', field: 'title', text: 'Other' });
  expect(say()).toBe('1 card changed, 1 score changed, 1 other change');
});
