import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Writes made files (path from the root → bytes). With `--check` on the command line it writes nothing, names the files
 * that differ from what is committed and sets a failing exit code; `command` is what puts them right.
 */
export async function writeOrCheck(files, command) {
  const stale = [];
  for (const [file, content] of files) {
    const absolute = path.join(root, file);
    if (process.argv.includes('--check')) {
      if (!(await isContentOf(absolute, content))) stale.push(file);
    } else {
      await writeFile(absolute, content);
      console.log(`${file}: ${content.length} bytes`);
    }
  }
  if (stale.length > 0) {
    console.error(`Out of date, run "${command}": ${stale.join(', ')}`);
    process.exitCode = 1;
  }
}

async function isContentOf(file, content) {
  try {
    return (await readFile(file)).equals(content);
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}
