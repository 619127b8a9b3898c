import { fail, ok, type Result } from '../../lib/result.ts';
import { LIMITS } from '../../model/index.ts';
import { findJsonError } from '../../model/jsonError.ts';
import { type ImportError, NOTHING_FOUND } from '../types.ts';
import { readCanvas } from './canvas.ts';
import { type Drawing, elementName } from './drawing.ts';
import { readExcalidraw } from './excalidraw.ts';
import { isPlain } from './values.ts';

/** More than a map holds, with room for lines and frames. */
const MOST_ELEMENTS = 20_000;

const EXCALIDRAW = /"type"\s*:\s*"excalidraw(?:\/clipboard|lib)?"/;
const CANVAS = /"nodes"\s*:\s*\[/;

export function isDrawing(text: string): boolean {
  return (
    text.trimStart().startsWith('{') &&
    !/"format"\s*:\s*"resa-map"/.test(text) &&
    (EXCALIDRAW.test(text) || CANVAS.test(text))
  );
}

/** Reads an Excalidraw drawing or a JSON Canvas. */
export function parseDrawing(text: string): Result<Drawing, ImportError> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail({ code: 'drawing-not-json', place: findJsonError(text) ?? {}, values: {} });
  }
  if (!isPlain(value)) return NOTHING_FOUND;
  const elements = Array.isArray(value.elements) ? value.elements : value.nodes;
  if (!Array.isArray(elements)) return NOTHING_FOUND;
  if (elements.length > MOST_ELEMENTS) {
    const values = { count: elements.length, limit: MOST_ELEMENTS };
    return fail({ code: 'drawing-too-big', place: {}, values });
  }
  const drawing = Array.isArray(value.elements) ? readExcalidraw(value) : readCanvas(value);
  const long = [...drawing.boxes, ...drawing.frames].find((box) => box.text.length > LIMITS.text);
  if (long) {
    return fail({ code: 'text-too-long', place: { element: elementName(long.text) }, values: { limit: LIMITS.text } });
  }
  return drawing.boxes.length > 0 ? ok(drawing) : NOTHING_FOUND;
}
