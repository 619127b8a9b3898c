// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startI18n } from '../../../src/i18n/index.ts';
import { ok } from '../../../src/lib/result.ts';
import { emptyMap } from '../../../src/model/index.ts';
import type { Session } from '../../../src/session/session.ts';
import type { OpenMap } from '../../../src/ui/editor/openMap.ts';
import { openMapFake } from './openMapFake.ts';

/** What the server tells of the map, and each map that was opened: at which epoch, and with whose session. */
const answer = { id: 'map1', epoch: 1, role: 'edit' as const, key: 'k', title: 'Map' };
let opened: { epoch: number; map: OpenMap; known: Session | null; refuse: () => void }[] = [];

vi.mock('../../../src/ui/editor/findAddress.ts', () => ({ findAddress: async () => ok({ ...answer }) }));
vi.mock('../../../src/ui/editor/Editor.tsx', () => ({ Editor: ({ map }: { map: OpenMap }) => <p>Open {map.id}</p> }));
vi.mock('../../../src/ui/editor/openMap.ts', () => ({
  openMap: ({ epoch }: typeof answer, _: unknown, { known }: { known: Session | null }) => {
    const listeners: (() => void)[] = [];
    const connection: { refusal: string | null; [name: string]: unknown } = {
      refusal: null,
      status: { getSnapshot: () => 'saved', subscribe: (listener: () => void) => listeners.push(listener) },
      close: vi.fn(),
    };
    const fake = openMapFake(emptyMap('en'), 'edit');
    const map = { ...fake, session: known ?? fake.session, connection } as unknown as OpenMap;
    const refuse = () => {
      connection.refusal = 'epochGone';
      for (const listener of listeners) listener();
    };
    opened.push({ epoch, map, known, refuse });
    return map;
  },
}));

const { EditorPage } = await import('../../../src/ui/editor/EditorPage.tsx');

beforeAll(() => startI18n('en'));
beforeEach(async () => {
  opened = [];
  answer.epoch = 1;
  render(<EditorPage id="map1" linkKey="k" />);
  await screen.findByText('Open map1');
});
afterEach(cleanup);

describe('the page of a map', () => {
  it('opens the map anew when its epoch is gone, with the view and the tools as they were', async () => {
    answer.epoch = 2;
    act(() => opened[0]?.refuse());
    await screen.findByText('Open map1');
    expect(opened.map(({ epoch }) => epoch)).toEqual([1, 2]);
    expect(opened[1]?.known).toBe(opened[0]?.map.session);
    answer.epoch = 3;
    act(() => opened[1]?.refuse());
    await screen.findByText('Open map1');
    expect(opened[2]?.map.session).toBe(opened[0]?.map.session);
  });

  it('asks people to load it again when no new epoch is told, instead of trying for ever', async () => {
    act(() => opened[0]?.refuse());
    expect(await screen.findByRole('button', { name: 'Reload' })).toBeDefined();
    expect(opened).toHaveLength(1);
  });
});
