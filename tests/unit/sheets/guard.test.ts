import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { isWorkbook, planDraft } from '../../../src/import/index.ts';
import { openWorkbook } from '../../../src/import/xlsx/openWorkbook.ts';
import { readWorkbook } from '../../../src/import/xlsx/readWorkbook.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { fileToSource } from '../../../src/ui/import/source.ts';
import { quietTask } from '../export/support.ts';
import { changePart, compoundFile, rowXml, workbookOf, zipBomb } from './badFiles.ts';
import { exportTable } from './support.ts';

const read = (bytes: Uint8Array) => readWorkbook(bytes, quietTask().progress);

async function refusal(bytes: Uint8Array) {
  const result = await read(bytes);
  return result.ok ? null : result.error;
}

const sample = async () => (await exportTable('xlsx', templateMap('first-home', 'en'))).bytes;

describe('a file of 200 MB', () => {
  it('is refused by its size, and none of it is read', async () => {
    const file = {
      name: 'map.xlsx',
      size: 200 * 1024 * 1024,
      arrayBuffer: () => Promise.reject(new Error('it was read')),
    } as unknown as File;
    expect((await fileToSource(file)).refused).toEqual({
      code: 'too-large',
      place: {},
      values: { size: 200, limit: 10 },
    });
  });
});

describe('an archive that unpacks to 500 MB', () => {
  it('is stopped while it unpacks, in little memory', { timeout: 60_000 }, async () => {
    const bomb = await zipBomb(500);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.resourceUsage().maxRSS;
    expect(await refusal(bomb)).toMatchObject({ code: 'bomb', values: { limit: 64 } });
    expect((process.resourceUsage().maxRSS - before) / 1024).toBeLessThan(300);
  });

  it('is believed no more when it says it is small', async () => {
    const bomb = await zipBomb(80);
    const view = new DataView(bytesOf(bomb));
    // Sizes in the central directory: what other readers take for true.
    for (let at = 0; at < bomb.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    expect(await refusal(new Uint8Array(view.buffer))).toMatchObject({ code: 'bomb' });
  });
});

function bytesOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

describe('XML that declares entities', () => {
  const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>`;
  const OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';

  it.each([LAUGHS, OUTSIDE])('is refused, and the part is named: %s', async (declaration) => {
    const bytes = workbookOf('<row r="1"><c r="A1" t="inlineStr"><is><t>&e;&c;</t></is></c></row>', declaration);
    expect(await refusal(bytes)).toEqual({
      code: 'xml-entities',
      place: {},
      values: { part: 'xl/worksheets/sheet1.xml' },
    });
  });

  it('is refused in shared strings too', async () => {
    const bytes = changePart(await sample(), 'xl/sharedStrings.xml', (xml) => xml.replace('?>', `?>${LAUGHS}`));
    expect(await refusal(bytes)).toMatchObject({ code: 'xml-entities', values: { part: 'xl/sharedStrings.xml' } });
  });
});

describe('a cell at the far corner of a sheet', () => {
  it('is named by its place when it is filled', async () => {
    const bytes = workbookOf('<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>');
    expect(await refusal(bytes)).toMatchObject({ code: 'cell-too-far', place: { row: 1_048_576, column: 16_384 } });
  });

  it('is left out when it is only coloured', async () => {
    const far = '<row r="1048576" s="1"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"/></row>';
    const book = await read(workbookOf(`${rowXml(1, ['Phase', 'Dream'])}${rowXml(2, ['Needs', 'Calm'])}${far}`));
    expect(book.ok && book.value.sheets[0]?.rows).toEqual([
      ['Phase', 'Dream'],
      ['Needs', 'Calm'],
    ]);
  });
});

describe('a sheet of very many', () => {
  it('filled cells is refused with the place where it was enough', async () => {
    const rows = Array.from({ length: 10_001 }, (_, y) =>
      rowXml(
        y + 1,
        Array.from({ length: 20 }, () => 'x'),
      ),
    );
    expect(await refusal(workbookOf(rows.join('')))).toMatchObject({
      code: 'too-many-filled',
      place: { row: 10_001, column: 1 },
    });
  });

  it('columns is read, and told how many phases a map holds', async () => {
    const wide = Array.from({ length: 1_000 }, (_, x) => `c${x}`);
    const book = await read(workbookOf(rowXml(1, wide) + rowXml(2, ['Needs', 'b'])));
    const draft = book.ok ? openWorkbook(book.value, 'wide.xlsx') : book;
    const plan = draft.ok ? planDraft(draft.value, 'en') : draft;
    expect(plan).toMatchObject({ ok: false, error: { code: 'too-many-phases', values: { count: 999, limit: 100 } } });
    expect(await refusal(workbookOf(rowXml(1, [...wide, 'x'])))).toMatchObject({
      code: 'cell-too-far',
      place: { row: 1, column: 1_001 },
    });
  });
});

describe('a file that is no XLSX', () => {
  it.each([
    ['an old workbook', compoundFile('Workbook'), 'workbook-old'],
    ['an older one', compoundFile('Book'), 'workbook-old'],
    ['an old document', compoundFile('WordDocument'), 'not-workbook'],
    ['a cut archive', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'workbook-damaged'],
    ['any archive', zipSync({ 'a.txt': strToU8('a') }), 'not-workbook'],
  ])('is named as what it is: %s', async (_, bytes, code) => {
    expect(isWorkbook(bytes)).toBe(true);
    expect(await refusal(bytes)).toMatchObject({ code });
  });

  it.each([
    ['content.xml', 'ODS'],
    ['xl/workbook.bin', 'XLSB'],
    ['word/document.xml', 'DOCX'],
    ['Index/Document.iwa', 'Numbers'],
  ])('is named by its kind: %s', async (part, name) => {
    expect(await refusal(zipSync({ [part]: strToU8('x') }))).toMatchObject({
      code: 'other-workbook',
      values: { name },
    });
  });

  it('but a locked workbook is named as locked', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'a', rows: [['b']] }],
      encryption: { password: 'x', spinCount: 10 },
    });
    expect(await refusal(locked)).toMatchObject({ code: 'workbook-locked' });
  });

  it('is refused when it is cut anywhere', async () => {
    const bytes = await sample();
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect(await refusal(bytes.slice(0, bytes.length * share))).toMatchObject({ code: 'workbook-damaged' });
    }
  });

  it('is read or refused with any byte changed, and nothing is thrown', { timeout: 60_000 }, async () => {
    const bytes = await sample();
    for (let at = 0; at < bytes.length; at += 397) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x55;
      const result = await read(broken);
      if (result.ok) expect(typeof openWorkbook(result.value, 'x.xlsx').ok).toBe('boolean');
      else expect(result.error.code).toMatch(/^(?:workbook|not-workbook|other|bomb|xml|cell|too)/);
    }
  });
});
