import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeError, type Log } from '../log.ts';
import type { PromMetrics } from './promMetrics.ts';

export interface MetricsServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Serves `GET /metrics` on a port of its own, so that what faces people never does. Rejects when the port cannot be had. */
export async function serveMetrics(
  prom: Pick<PromMetrics, 'text' | 'contentType'>,
  { host, port }: { readonly host: string; readonly port: number },
  log: Log,
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    prom.text().then(
      (text) => response.writeHead(200, { 'content-type': prom.contentType }).end(text),
      (error: unknown) => {
        log('metrics-failed', { reason: describeError(error) }, 'error');
        response.writeHead(500).end();
      },
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
