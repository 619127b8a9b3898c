import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's own folder, wherever it was called from. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a program to its end with our own input and output; answers its exit status. */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** As `run`, but ends this script with a plain sentence when the program fails. */
export async function mustRun(command, args, sentence) {
  const status = await run(command, args);
  if (status !== 0) stop(sentence);
}

/** Whether a program of this name can be called. */
export function hasProgram(name) {
  return spawnSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' }).status === 0;
}

/** Ends the script: one sentence, exit status 1. */
export function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
