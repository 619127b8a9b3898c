/**
 * What no reader of workbooks withstands is refused before one sees it: archives that unpack without end, entities in XML, cells at the
 * far end of a sheet, rows without number. What is left is packed anew, so that a reader sees what was checked and nothing else.
 */
import { zipSync } from 'fflate';
import { fail, ok, type Result } from '../../lib/result.ts';
import { LIMITS } from '../../model/index.ts';
import type { ImportError } from '../types.ts';
import { listParts, unpack, type ZipError, type ZipPart } from './container.ts';
import { slimSheet } from './slimSheet.ts';

/** Bytes all parts that are read may have together. A map of 5,000 cards of 1,000 characters takes some 20 million. */
export const MAX_UNPACKED = 64 * 1024 * 1024;

const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;
const SHEET = /^xl\/worksheets\//i;

/** Other programs' files that are zip archives too, by a part that each has. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.bin$/i, 'XLSB'],
  [/^index\/.*\.iwa$/i, 'Numbers'],
  [/^index\.zip$/i, 'Numbers'],
  [/^content\.xml$/i, 'ODS'],
  [/^word\//i, 'DOCX'],
  [/^ppt\//i, 'PPTX'],
];

/** The workbook with only what is needed of it. Tells how far it has come. */
export function guardWorkbook(bytes: Uint8Array, progress: (done: number) => void): Result<Uint8Array, ImportError> {
  if (bytes.length > LIMITS.file) {
    const megabyte = 1024 * 1024;
    return refuse('too-large', { size: Math.ceil((bytes.length / megabyte) * 10) / 10, limit: LIMITS.file / megabyte });
  }
  const listed = listParts(bytes);
  if (!listed.ok) return refuseZip(listed.error);
  const parts = listed.value;
  if (parts.some(({ isEncrypted }) => isEncrypted)) return refuse('workbook-locked');
  if (!parts.some(({ name }) => /^xl\/workbook\.xml$/i.test(name))) return refuseOther(parts);

  const needed = parts.filter(({ name }) => NEEDED.test(name));
  const kept: Record<string, Uint8Array> = {};
  let left = MAX_UNPACKED;
  let cells = 0;
  for (const [index, part] of needed.entries()) {
    const content = unpack(part, left);
    if (!content.ok) return refuseZip(content.error);
    left -= content.value.length;
    const text = readXml(content.value);
    if (text === null) return refuse('xml-entities', { part: part.name });
    if (SHEET.test(part.name)) {
      const slim = slimSheet(text, cells);
      if (!slim.ok) return slim;
      cells = slim.value.cells;
      kept[part.name] = new TextEncoder().encode(slim.value.xml);
    } else kept[part.name] = content.value;
    progress((index + 1) / needed.length);
  }
  return ok(zipSync(kept, { level: 0 }));
}

function limitOf(): Record<string, number> {
  return { limit: MAX_UNPACKED / 1024 / 1024 };
}

function refuse(code: string, values: ImportError['values'] = limitOf()): Result<never, ImportError> {
  return fail({ code, place: {}, values });
}

function refuseZip(error: ZipError): Result<never, ImportError> {
  return error === 'bomb' ? refuse('bomb') : refuse('workbook-damaged');
}

function refuseOther(parts: readonly ZipPart[]): Result<never, ImportError> {
  const name = OTHERS.find(([pattern]) => parts.some((part) => pattern.test(part.name)))?.[1];
  return name === undefined ? refuse('not-workbook') : refuse('other-workbook', { name });
}

/** Null for what no spreadsheet program writes: declarations of a document type, and XML that is not UTF-8. */
function readXml(bytes: Uint8Array): string | null {
  if (
    bytes.subarray(0, 8).includes(0) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    (bytes[0] === 0xff && bytes[1] === 0xfe)
  )
    return null;
  const text = new TextDecoder().decode(bytes);
  return /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.test(text) ? null : text;
}
