import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { NOT_FOUND } from './answers.ts';

const A_YEAR_S = 365 * 24 * 60 * 60;

/**
 * Serves the built app in `folder`; the home page and every map are one page, which reads the rest of its address itself. The
 * page says by which provider people sign in, so that it need not ask.
 */
export async function addPages(app: FastifyInstance, folder: string | null, provider: string | null): Promise<void> {
  const index = folder && join(folder, 'index.html');
  const page = index && existsSync(index) ? withProvider(readFileSync(index, 'utf8'), provider) : null;
  if (folder && page) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: true,
      preCompressed: true,
      cacheControl: false,
      setHeaders,
    });
    const paths = [
      '/',
      '/sample',
      '/notes',
      '/administration',
      '/join',
      '/join/:code',
      '/m/:id',
      '/t/:id',
      '/lead/:id',
      '/wall/:id',
    ];
    if (provider !== null) paths.push('/sign-in');
    for (const path of paths) {
      app.get(path, async (_request, reply) =>
        reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page),
      );
    }
  }
  app.setNotFoundHandler((request, reply) => {
    // A person who mistyped an address gets the page, which says so in their language; programs get the code.
    const isPerson = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (page && isPerson && !request.url.startsWith('/api/')) {
      return reply.status(404).type('text/html; charset=utf-8').send(page);
    }
    return reply.status(404).send(NOT_FOUND);
  });
}

/** `provider` is a host, in which nothing means anything to HTML. */
function withProvider(page: string, provider: string | null): string {
  return provider === null
    ? page
    : page.replace('</head>', `<meta name="resa-sign-in" content="${provider}" /></head>`);
}

/** What the build names by its content never changes; everything else is asked for anew each time. */
function setHeaders(response: { setHeader: (name: string, value: string) => unknown }, path: string): void {
  const isNamedByContent = /[\\/]assets[\\/]/.test(path);
  response.setHeader('vary', 'accept-encoding');
  response.setHeader('cache-control', isNamedByContent ? `public, max-age=${A_YEAR_S}, immutable` : 'no-cache');
}
