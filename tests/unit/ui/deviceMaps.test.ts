// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';

const map = { id: 'm1', epoch: 1, title: 'Buying a first home', by: 'link' } as const;

/** The module as a fresh page would load it. */
async function freshPage() {
  vi.resetModules();
  return import('../../../src/ui/deviceMaps.ts');
}

beforeEach(() => localStorage.clear());

describe('the maps of this device', () => {
  it('are there again on the next page, newest first', async () => {
    const page = await freshPage();
    page.rememberMap({ ...map, role: 'view', key: 'v' });
    page.rememberMap({ ...map, id: 'm2', role: 'edit', key: 'e' });
    const ids = (await freshPage()).deviceMaps.getState().map(({ id }) => id);
    expect(ids).toEqual(['m2', 'm1']);
  });

  it('keep the stronger link when a weaker one is tried', async () => {
    const { findDeviceMap, rememberMap } = await freshPage();
    rememberMap({ ...map, role: 'facilitate', key: 'f' });
    rememberMap({ ...map, title: 'Renamed', role: 'view', key: 'v' });
    expect(findDeviceMap('m1')).toMatchObject({ role: 'facilitate', key: 'f', title: 'Renamed' });
    rememberMap({ ...map, role: 'facilitate', key: 'f2' });
    expect(findDeviceMap('m1')?.key).toBe('f2');
  });

  it('keep a map’s own link when a team’s key, which may do as much, is tried, and the other way round not', async () => {
    const { findDeviceMap, rememberMap } = await freshPage();
    rememberMap({ ...map, role: 'edit', by: 'pass', key: 't' });
    expect(findDeviceMap('m1')).toMatchObject({ by: 'pass', key: 't' });
    rememberMap({ ...map, role: 'edit', key: 'e' });
    rememberMap({ ...map, role: 'edit', by: 'pass', key: 't' });
    expect(findDeviceMap('m1')).toMatchObject({ by: 'link', key: 'e' });
  });

  it('take a weaker link once the stronger one opens nothing', async () => {
    const { findDeviceMap, markRefused, rememberMap } = await freshPage();
    rememberMap({ ...map, role: 'edit', key: 'old' });
    markRefused('m1', 'old');
    rememberMap({ ...map, role: 'view', key: 'v' });
    expect(findDeviceMap('m1')).toMatchObject({ role: 'view', key: 'v', isRefused: false });
  });

  it('are told apart by state, which outlives opening them again', async () => {
    const { findDeviceMap, noteMap, rememberMap } = await freshPage();
    rememberMap({ ...map, role: 'edit', key: 'e' });
    expect(findDeviceMap('m1')?.isFuture).toBe(false);
    noteMap('m1', { title: 'A better first home', isFuture: true });
    rememberMap({ ...map, title: 'A better first home', role: 'edit', key: 'e' });
    expect(findDeviceMap('m1')).toMatchObject({ title: 'A better first home', isFuture: true });
  });

  it('are forgotten one by one', async () => {
    const { deviceMaps, forgetMap, rememberMap } = await freshPage();
    rememberMap({ ...map, role: 'view', key: 'v' });
    forgetMap('m1');
    expect(deviceMaps.getState()).toEqual([]);
    expect((await freshPage()).deviceMaps.getState()).toEqual([]);
  });

  it('are none when what is stored is somebody else’s', async () => {
    localStorage.setItem('resa.maps', '[{"id": 7}]');
    expect((await freshPage()).deviceMaps.getState()).toEqual([]);
    localStorage.setItem('resa.maps', 'not json');
    expect((await freshPage()).deviceMaps.getState()).toEqual([]);
  });
});
