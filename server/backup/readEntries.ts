import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { describeError } from '../log.ts';
import { type End, type Head, isEnd, LONGEST_LINE, readHead, readLine } from './lines.ts';
import { BackupProblem, stopIfAsked } from './problems.ts';
import type { Entry } from './tables.ts';

/** A row and the line it stands in, from 1. */
export interface NumberedEntry extends Entry {
  readonly line: number;
}

export interface Listener {
  readonly onHead: (head: Head) => void;
  /** The last line, when all before it has this hash and these counts. */
  readonly onEnd: (end: End) => void;
  /** Bytes unpacked so far. */
  readonly onBytes: (bytes: number) => void;
}

/** Ours are packed without repetitions (see `writeBackup`), at most eightfold. */
const MOST_PACKED = 100;
const BOMB_FROM = 64 * 1024 * 1024;
const NEWLINE = 10;
const CHUNK = 64 * 1024;

/**
 * Reads a backup a line at a time, whoever made it: in memory is never more than one line, and nothing is taken that does not fit
 * the schema. Throws a `BackupProblem` that names the line; only after the last entry is it known that the file is whole.
 */
export async function* readEntries(
  path: string,
  signal: AbortSignal,
  { onHead, onEnd, onBytes }: Listener,
): AsyncGenerator<NumberedEntry> {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  let end: End | null = null;
  let line = 0;
  for await (const bytes of readLines(path, signal, onBytes)) {
    line += 1;
    const text = textOf(bytes);
    if (line === 1) {
      const head = readHead(text);
      if (head === null) throw new BackupProblem('notBackup', { file: path });
      if (head === 'newer') throw new BackupProblem('backupNewer', { file: path });
      onHead(head);
    } else {
      if (end) throw new BackupProblem('after', { file: path, line });
      const read = readLine(text);
      if (typeof read === 'string') throw new BackupProblem('line', { file: path, line, reason: read });
      if (isEnd(read)) {
        end = read;
        continue;
      }
      rows[read.table.name] = (rows[read.table.name] ?? 0) + 1;
      yield { ...read, line };
    }
    hash.update(bytes).update('\n');
  }
  if (!end) throw new BackupProblem('cutShort', { file: path });
  const names = new Set([...Object.keys(rows), ...Object.keys(end.rows)]);
  for (const table of names) {
    if ((rows[table] ?? 0) !== (end.rows[table] ?? 0)) throw new BackupProblem('counts', { file: path, table });
  }
  if (hash.digest('hex') !== end.sha256) throw new BackupProblem('hash', { file: path });
  onEnd(end);
}

async function* readLines(
  path: string,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path);
  const unpacked = createGunzip({ chunkSize: CHUNK });
  file.on('error', (error) => unpacked.destroy(error));
  file.pipe(unpacked);
  let parts: Buffer[] = [];
  let length = 0;
  let total = 0;
  let line = 1;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      stopIfAsked(signal);
      total += chunk.byteLength;
      onBytes(total);
      if (total > BOMB_FROM && total > MOST_PACKED * file.bytesRead) throw new BackupProblem('bomb', { file: path });
      let from = 0;
      for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
        yield Buffer.concat([...parts, chunk.subarray(from, to)]);
        parts = [];
        length = 0;
        line += 1;
        from = to + 1;
      }
      parts.push(chunk.subarray(from));
      length += chunk.byteLength - from;
      if (length > LONGEST_LINE) throw new BackupProblem('lineTooLong', { file: path, line });
    }
  } catch (error) {
    throw explain(error, path, total);
  } finally {
    file.destroy();
    unpacked.destroy();
  }
  if (length > 0) throw new BackupProblem('cutShort', { file: path });
}

function explain(error: unknown, file: string, total: number): unknown {
  const code = String((error as { code?: unknown }).code);
  if (code === 'ENOENT') return new BackupProblem('noFile', { file });
  if (code === 'Z_BUF_ERROR') return new BackupProblem('cutShort', { file }, error);
  if (code.startsWith('Z_')) return new BackupProblem(total === 0 ? 'notBackup' : 'hash', { file }, error);
  if (/^E[A-Z]+$/.test(code)) return new BackupProblem('fileFails', { file, reason: describeError(error) }, error);
  return error;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // No line of ours: it reads as an empty one, which is refused with its number.
    return '';
  }
}
