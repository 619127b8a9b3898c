import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';
import { networkOf } from '../audit/shortAddress.ts';

/** Whether each is an address, a network such as `10.0.0.0/8`, or `loopback`, `linklocal` or `uniquelocal`. */
export function areProxies(names: readonly string[]): boolean {
  try {
    proxyAddr.compile([...names]);
    return true;
  } catch {
    // The library says by throwing that it cannot read one of them; the caller says so in its own words.
    return false;
  }
}

/**
 * Answers who a request comes from, as limits count: the peer of its socket or, where that is one of `proxies`, whom it names in
 * `X-Forwarded-For`; of IPv6 the network. Nobody else is believed, or anybody could choose the address that limits count by.
 */
export function readClientAddress(proxies: readonly string[]): (request: IncomingMessage) => string {
  const isTrusted = proxyAddr.compile([...proxies]);
  return (request) => (request.socket.remoteAddress === undefined ? '' : networkOf(proxyAddr(request, isTrusted)));
}
