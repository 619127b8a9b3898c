/** Which door an opened file or pasted text goes through. */
import { fail, ok, type Result } from '../lib/result.ts';
import { LIMITS } from '../model/index.ts';
import { decodeText } from './decode.ts';
import { cjmlDoor } from './doors/cjml.ts';
import { drawingDoor } from './doors/drawing.ts';
import { jsonDoor } from './doors/json.ts';
import { mermaidDoor } from './doors/mermaid.ts';
import type { GridFormat } from './grid/rows.ts';
import { isMarkdown } from './markdown/readMarkdown.ts';
import type { ImportError, ImportWarning } from './types.ts';

export type Recognised = {
  readonly text: string;
  /** Doubts from turning bytes into text. */
  readonly warnings: readonly ImportWarning[];
} & (
  | { readonly kind: 'json' }
  | { readonly kind: 'drawing' }
  | { readonly kind: 'cjml' }
  | { readonly kind: 'mermaid' }
  | { readonly kind: 'grid'; readonly format: GridFormat }
);

/** Openings of Mermaid's other diagrams. */
const OTHER_DIAGRAM =
  /^(?:graph|flowchart|sequenceDiagram|classDiagram|stateDiagram(?:-v2)?|erDiagram|gantt|pie|gitGraph|mindmap|timeline|quadrantChart)\b/;

/** Looks at the text first and at the file's name only where the text could be either. */
export function recogniseImport(input: Uint8Array | string, fileName = ''): Result<Recognised, ImportError> {
  const decoded = typeof input === 'string' ? checkPasted(input) : decodeText(input);
  if (!decoded.ok) return decoded;
  const text = decoded.value.text.replace(/^\ufeff/, '');
  const { warnings } = decoded.value;
  const start = text.trimStart();

  if (cjmlDoor.recognise(text, fileName)) return ok({ kind: 'cjml', text, warnings });
  if (drawingDoor.recognise(text, fileName)) return ok({ kind: 'drawing', text, warnings });
  if (jsonDoor.recognise(text, fileName)) return ok({ kind: 'json', text, warnings });
  if (start.startsWith('<') && /<table[\s>]/i.test(start)) return ok({ kind: 'grid', format: 'html', text, warnings });
  if (mermaidDoor.recognise(text, '')) return ok({ kind: 'mermaid', text, warnings });
  const diagram = OTHER_DIAGRAM.exec(start.replace(/^```\s*mermaid\s*/, ''));
  if (diagram && !/[;,\t|]/.test(start.split('\n', 1)[0] ?? '')) {
    return fail({ code: 'other-diagram', place: { line: 1 }, values: { name: diagram[0] } });
  }
  if (mermaidDoor.recognise(text, fileName)) return ok({ kind: 'mermaid', text, warnings });
  const format: GridFormat = isMarkdown(text) || /\.(md|markdown)$/i.test(fileName) ? 'markdown' : 'csv';
  return ok({ kind: 'grid', format, text, warnings });
}

function checkPasted(
  text: string,
): Result<{ readonly text: string; readonly warnings: readonly ImportWarning[] }, ImportError> {
  if (text.trim() === '') return fail({ code: 'empty', place: {}, values: {} });
  if (text.length > LIMITS.file) {
    const megabyte = 1024 * 1024;
    const values = { size: Math.ceil((text.length / megabyte) * 10) / 10, limit: LIMITS.file / megabyte };
    return fail({ code: 'too-large', place: {}, values });
  }
  return ok({ text, warnings: [] });
}
