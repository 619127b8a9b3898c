import type { Size } from '../lib/geometry.ts';
import type { MapPart } from './part.ts';
import type { ExportInput } from './types.ts';

export interface MeasureRequest extends Pick<ExportInput, 'map' | 'locale'> {
  readonly part: MapPart;
}

/** In map pixels, with the margin around the sheet; null when the part is no longer there. */
export type MeasureReply = Size | null;

/** How large the sheet of a map or a part of it is, told by a worker; calls `tell` unless it is stopped before. Answers how to stop. */
export function measureSheet(request: MeasureRequest, tell: (size: MeasureReply) => void): () => void {
  const worker = new Worker(new URL('./measureWorker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<MeasureReply>) => {
    worker.terminate();
    tell(data);
  };
  worker.postMessage(request);
  return () => worker.terminate();
}
