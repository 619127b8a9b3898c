import { watch } from 'chokidar';
import { BadInput, type Io } from './io.ts';

/**
 * Runs `work` for every file now, and again for each that changes or comes into the folder, one at a time, until the signal stops it.
 * A file that cannot be used is said and waited for.
 */
export async function watchFiles(
  files: readonly string[],
  path: string,
  work: (file: string) => Promise<void>,
  io: Io,
): Promise<void> {
  const waiting = new Set(files);
  let running: Promise<void> = Promise.resolve();
  const drain = async () => {
    for (const file of waiting) {
      waiting.delete(file);
      try {
        await work(file);
        io.err(`${file}: exported.`);
      } catch (error) {
        if (!(error instanceof BadInput)) throw error;
        io.err(error.message);
      }
    }
  };
  await drain();

  const watcher = watch(path, {
    ignoreInitial: true,
    depth: 0,
    awaitWriteFinish: { stabilityThreshold: 200, pollInterval: 50 },
  });
  try {
    await new Promise<void>((resolve, reject) => {
      const note = (file: string) => {
        if (file !== path && !file.endsWith('.json')) return;
        waiting.add(file);
        running = running.then(drain);
        running.catch(reject);
      };
      watcher.on('add', note).on('change', note).on('error', reject);
      watcher.on('ready', () => io.err(`Watching ${path}. Ctrl+C ends it.`));
      io.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await running;
  } finally {
    await watcher.close();
  }
}
