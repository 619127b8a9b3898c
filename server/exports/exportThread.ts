/** The thread in which one file is made, so that nobody's edits wait for it. It is ended to stop. */
import { parentPort, workerData } from 'node:worker_threads';
import { toExportError } from '../../src/export/errors.ts';
import { exportMap } from '../../src/export/exportMap.ts';
import type { ExportAnswer, ExportJob } from './job.ts';
import { nodeCanvas } from './nodeCanvas.ts';
import { readFont } from './readFont.ts';

const { format, input, options, fontsFolder } = workerData as ExportJob;

async function make(): Promise<ExportAnswer> {
  try {
    const task = {
      progress: () => undefined,
      signal: new AbortController().signal,
      loadFont: readFont(fontsFolder),
      canvas: nodeCanvas,
    };
    return { type: 'done', file: await exportMap(format, input, options, task) };
  } catch (error) {
    const { code, values } = toExportError(error);
    return { type: 'failed', code, values };
  }
}

const answer = await make();
parentPort?.postMessage(answer, answer.type === 'done' ? [answer.file.bytes.buffer] : []);
