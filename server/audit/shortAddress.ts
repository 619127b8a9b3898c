import { isIPv4, isIPv6 } from 'node:net';

/** What limits count by: one network of IPv6 is one household or office, which has 64 bits of addresses to itself. */
export function networkOf(address: string): string {
  return firstGroups(address, 4) ?? plainOf(address);
}

/**
 * An address cut short, so that it tells about where somebody was and not who: the first 24 bits of IPv4, the first 48 of IPv6.
 * Null for what is no address.
 */
export function shortAddress(address: string): string | null {
  const plain = plainOf(address);
  return isIPv4(plain) ? plain.replace(/\d+$/, '0') : firstGroups(address, 3);
}

function plainOf(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
}

/** So many times 16 bits of an address of IPv6; null for another. */
function firstGroups(address: string, count: number): string | null {
  const plain = plainOf(address);
  if (!isIPv6(plain)) return null;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  // What `::` leaves out is zeros; of the first groups none can stand behind it unless it is short.
  const behind = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - behind.length);
  const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...behind];
  return `${all
    .slice(0, count)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::`;
}
