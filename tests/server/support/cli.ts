import { join } from 'node:path';
import type { Io } from '../../../server/cli/io.ts';
import { resa } from '../../../server/cli/resa.ts';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the command line in this process, in English unless `given` says otherwise. */
export async function runCli(args: readonly string[], given: Partial<Io> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const io: Io = {
    out: (content) => {
      out += typeof content === 'string' ? content : new TextDecoder().decode(content);
    },
    err: (line) => {
      err += `${line}\n`;
    },
    stdin: async () => new Uint8Array(),
    fontsFolder: join(import.meta.dirname, '../../../public/fonts'),
    today: '2026-11-23',
    signal: new AbortController().signal,
    languages: [],
    environment: {},
    ...given,
  };
  return { status: await resa(args, io), out, err };
}
