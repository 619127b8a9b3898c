import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseMapFile } from '../../src/model/file.ts';
import { type JourneyMap, LIMITS } from '../../src/model/index.ts';
import { BadInput, type Io } from './io.ts';
import type { Say } from './words.ts';

/** A file's bytes, or those of standard input for `-`. */
export async function readInput(path: string, io: Io): Promise<Uint8Array> {
  if (path === '-') return io.stdin();
  try {
    const { size } = await stat(path);
    if (size > LIMITS.file) {
      const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
      throw new BadInput(
        `${basename(path)} has ${megabytes(size)} MB; at most ${megabytes(LIMITS.file)} MB can be read.`,
      );
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

/** The map of a Resa file. */
export async function readMapFrom(path: string, io: Io, say: Say): Promise<JourneyMap> {
  const parsed = parseMapFile(new TextDecoder().decode(await readInput(path, io)));
  if (parsed.ok) return parsed.value;
  const { code, place, values } = parsed.error;
  const at = place.line === undefined ? '' : `:${place.line}${place.column === undefined ? '' : `:${place.column}`}`;
  throw new BadInput(`${path}${at}: ${say(`import:errors.${code}`, values)}`);
}

/** Writes beside the file first, so that nobody ever reads half of it. */
export async function writeOutput(path: string, bytes: Uint8Array, io: Io): Promise<void> {
  if (path === '-') {
    io.out(bytes);
    return;
  }
  const beside = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new BadInput(`${path} cannot be written: ${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    EISDIR: 'it is a folder',
    ENOSPC: 'the disk is full',
  };
  return known[String(code)] ?? (error instanceof Error ? error.message : String(error));
}
