import { readFileSync } from 'node:fs';
import Pdf from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { gatherWrites, type Writer } from '../../../src/export/pdf/gatherWrites.ts';

const font = readFileSync('public/fonts/inter-regular.ttf');

type Prepare = (pdf: Writer) => void;

/** Two tagged pages with words, shapes, marks, a link and a title that is not plain. */
function write(prepare: Prepare, compress: boolean): Promise<{ bytes: Buffer; pieces: number }> {
  const pdf = new Pdf({
    autoFirstPage: false,
    tagged: true,
    compress,
    font: '',
    info: { Title: 'Första köpet – 旅', CreationDate: new Date('2026-11-23') },
  } as unknown as PDFKit.PDFDocumentOptions);
  prepare(pdf as unknown as Writer);
  pdf.registerFont('inter', font as unknown as ArrayBuffer);
  const root = pdf.struct('Document');
  for (const page of ['Ränta', 'Slut']) {
    pdf.addPage({ size: [600, 400], margin: 0 });
    const mark = pdf.markStructureContent('P', { actual: `${page} ≈ ½ ÿ` });
    for (let i = 0; i < 700; i += 1) pdf.rect(i % 30, i, 10, 10).fill('#336699');
    pdf.font('inter', 12).text(`${page} på 4 %`, 20, 30, { lineBreak: false });
    pdf.endMarkedContent();
    root.add(pdf.struct('P', { alt: `Åsa: ${page} 旅` }, [mark]));
    pdf.outline.addItem(page);
    pdf.link(20, 30, 50, 20, 'https://example.org/å');
  }
  pdf.addStructure(root);
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('error', reject);
    pdf.on('end', () => resolve({ bytes: Buffer.concat(chunks), pieces: chunks.length }));
    pdf.end();
  });
}

describe('what pdfkit writes', () => {
  it.each([true, false])('is the same file when it is gathered, compressed or not (%s)', async (compress) => {
    const plain = await write(() => undefined, compress);
    const gathered = await write(gatherWrites, compress);
    expect(gathered.bytes.equals(plain.bytes)).toBe(true);
    expect(gathered.pieces).toBeLessThan(plain.pieces / 4);
  });
});
