/** Files that break careless readers, made when asked for. */
import { Readable } from 'node:stream';
import { createDeflateRaw } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, Zip, ZipPassThrough, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of the smallest workbook there is, with one sheet of this XML. */
export function partsOf(sheetData: string, before = ''): Record<string, string> {
  return {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>${before}<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
  };
}

export function workbookOf(sheetData: string, before = ''): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(partsOf(sheetData, before)).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

/** A row of text cells. */
export function rowXml(row: number, cells: readonly string[]): string {
  const xml = cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  return `<row r="${row}">${xml}</row>`;
}

/** A sheet of `megabytes` spaces: they pack to a thousandth. */
export async function zipBomb(megabytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [name, xml] of Object.entries(partsOf(''))) {
    const part = new ZipPassThrough(name);
    part.compression = 8;
    zip.add(part);
    part.push(await deflated(xml, name.includes('sheet1') ? megabytes : 0), true);
  }
  zip.end();
  return concat(pieces);
}

/** Packed a megabyte at a time, so that making it takes no memory either. */
async function deflated(xml: string, megabytes: number): Promise<Uint8Array> {
  const spaces = Buffer.alloc(1024 * 1024, 32);
  const source = Readable.from([...Array.from({ length: megabytes }, () => spaces), Buffer.from(xml)]);
  const pieces: Uint8Array[] = [];
  for await (const piece of source.pipe(createDeflateRaw({ level: 9 }))) pieces.push(piece as Uint8Array);
  return concat(pieces);
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A workbook with one of its parts changed. */
export function changePart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}

/** A compound file whose directory has one stream of this name. */
export function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(4_096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from(stream).forEach((letter, i) => {
    bytes[1_024 + i * 2] = letter.charCodeAt(0);
  });
  return bytes;
}
