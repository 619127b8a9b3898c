import { describe, expect, it } from 'vitest';
import { mapPath, parseRoute } from '../../../src/ui/route.ts';

describe('an address', () => {
  it('with no path is home', () => {
    expect(parseRoute('/', '')).toEqual({ name: 'home' });
  });

  it('of a map names the map in its path and the key in its fragment', () => {
    expect(parseRoute('/m/V1StGXR8_Z5j', '#k-ey_1')).toEqual({ name: 'map', id: 'V1StGXR8_Z5j', key: 'k-ey_1' });
  });

  it('of a map without a key still names the map', () => {
    expect(parseRoute('/m/abc/', '')).toEqual({ name: 'map', id: 'abc', key: '' });
  });

  it('of a team names the team and its key, and the administration has none', () => {
    expect(parseRoute('/t/V1StGXR8_Z5j', '#k-ey_1')).toEqual({ name: 'team', id: 'V1StGXR8_Z5j', key: 'k-ey_1' });
    expect(parseRoute('/administration', '#key')).toEqual({ name: 'administration' });
  });

  it('of a workshop’s door has the code in its path and the ticket of a link in its fragment', () => {
    const ticket = 'AbCd-_0123456789';
    expect(parseRoute('/join', '')).toEqual({ name: 'join', code: '', ticket: '' });
    expect(parseRoute('/join/KVIST%2042', `#${ticket}`)).toEqual({ name: 'join', code: 'KVIST%2042', ticket });
    expect(parseRoute('/join/KVIST%2042', '#cut short')).toEqual({ name: 'join', code: 'KVIST%2042', ticket: '' });
  });

  it.each(['/maps', '/t/', '/t/a/b', '/m/', '/m/a/b', '/m/å', '/admin'])('is unknown when it is %s', (path) => {
    expect(parseRoute(path, '#key')).toEqual({ name: 'unknown' });
  });

  it('keeps the key out of everything that is sent', () => {
    const url = new URL(mapPath('abc', 'secret'), 'https://resa.example.org');
    expect(url.pathname + url.search).toBe('/m/abc');
    expect(url.hash).toBe('#secret');
  });
});
