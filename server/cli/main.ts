/** The command line as a process: `resa import`, `resa export`, `resa check`, `resa backup`, `resa restore`, `resa administrator-key`. */
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { resa } from './resa.ts';

const controller = new AbortController();
/** One press of Ctrl+C may come twice, from the terminal and from whoever started this; a later one ends at once. */
const SAME_PRESS_MS = 500;
let stoppedAt = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (controller.signal.aborted && Date.now() - stoppedAt > SAME_PRESS_MS) process.exit(130);
    if (!controller.signal.aborted) stoppedAt = Date.now();
    controller.abort();
  });
}

process.exitCode = await resa(process.argv.slice(2), {
  out: (content) => process.stdout.write(content),
  err: (line) => process.stderr.write(`${line}\n`),
  stdin: () => buffer(process.stdin),
  /** Built, this file is `dist/server/resa.js`, beside `dist/app`. */
  fontsFolder: fileURLToPath(new URL('../app/fonts', import.meta.url)),
  today: new Intl.DateTimeFormat('sv', { dateStyle: 'short' }).format(),
  signal: controller.signal,
  languages: [process.env.LC_ALL, process.env.LC_MESSAGES, process.env.LANG].flatMap((tag) =>
    tag ? [tag.replace(/\..*$/, '').replace('_', '-')] : [],
  ),
  environment: process.env,
});
