import { expect, it } from 'vitest';
import { networkOf, shortAddress } from '../../server/audit/shortAddress.ts';

it.each([
  ['192.0.2.77', '192.0.2.0'],
  ['::ffff:192.0.2.77', '192.0.2.0'],
  ['2001:db8:85a3:1:2:8a2e:370:7334', '2001:db8:85a3::'],
  ['2001:0DB8:0001::7334', '2001:db8:1::'],
  ['2001:db8::7334', '2001:db8:0::'],
  ['fe80::1%eth0', 'fe80:0:0::'],
  ['::1', '0:0:0::'],
  ['64:ff9b::192.0.2.77', '64:ff9b:0::'],
  ['', null],
  ['somewhere', null],
])('of %s the log keeps %s', (address, short) => {
  expect(shortAddress(address)).toBe(short);
});

it.each([
  ['192.0.2.77', '192.0.2.77'],
  ['::ffff:192.0.2.77', '192.0.2.77'],
  ['2001:db8:85a3:1:2:8a2e:370:7334', '2001:db8:85a3:1::'],
  ['2001:0DB8:85a3:0001::7334', '2001:db8:85a3:1::'],
  ['fe80::1%eth0', 'fe80:0:0:0::'],
  ['', ''],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
