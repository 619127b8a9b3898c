/** The module worker that lays a map out to tell its size, so that choosing never makes the page wait. */
import { lightTheme } from '../drawing/index.ts';
import { buildScene } from '../layout/index.ts';
import { ExportError } from './errors.ts';
import type { MeasureReply, MeasureRequest } from './measureSheet.ts';
import { mapOfPart } from './part.ts';
import { sheetSize } from './sheet.ts';

const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<MeasureRequest>) => void) | null;
  postMessage(reply: MeasureReply): void;
};

port.onmessage = ({ data: { map: whole, locale, part } }) => {
  try {
    const map = mapOfPart(whole, part);
    const excerpt = map === whole ? {} : { excerptOf: whole };
    const { layout } = buildScene(map, { locale, theme: lightTheme, ...excerpt });
    port.postMessage(sheetSize(layout));
  } catch (error) {
    // The part is gone: making the file will say so. Anything else is a fault.
    if (!(error instanceof ExportError)) throw error;
    port.postMessage(null);
  }
};
