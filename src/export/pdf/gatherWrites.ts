/**
 * pdfkit makes an array of bytes of every operator and of every line of the file, tens of thousands for a large map. Gathered and
 * made into bytes together they are the same file in less time.
 */

/** Pieces that are made into bytes together. */
const BATCH = 4096;

interface Page {
  readonly write: (content: string | Uint8Array) => void;
}

/** What of pdfkit's document writes. */
export interface Writer {
  page: Page;
  addContent: (content: string) => unknown;
  flushPages: () => void;
  /** A line or bytes of the file, which are sent on by `push`; null ends it. */
  _write: (data: string | Uint8Array) => void;
  push: (data: Uint8Array | null) => unknown;
  /** Bytes of the file so far. */
  _offset: number;
}

/** To be called before anything is painted. */
export function gatherWrites(pdf: Writer): void {
  gatherContent(pdf);
  gatherLines(pdf);
}

/** What is painted on a page, until another page is painted on or all are ended. */
function gatherContent(pdf: Writer): void {
  let page: Page | null = null;
  let operators: string[] = [];
  const flush = (): void => {
    if (operators.length > 0) page?.write(linesToBytes(operators));
    operators = [];
  };
  pdf.addContent = (operator) => {
    if (pdf.page !== page || operators.length === BATCH) flush();
    page = pdf.page;
    operators.push(operator);
    return pdf;
  };
  const flushPages = pdf.flushPages.bind(pdf);
  pdf.flushPages = () => {
    flush();
    flushPages();
  };
}

/** The lines of the file, until bytes come between them or it ends. Offsets are counted as if each were written at once. */
function gatherLines(pdf: Writer): void {
  const push = pdf.push.bind(pdf);
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) push(linesToBytes(lines));
    lines = [];
  };
  pdf._write = (data) => {
    if (typeof data === 'string') {
      if (lines.length === BATCH) flush();
      lines.push(data);
      pdf._offset += data.length + 1;
    } else {
      flush();
      push(data);
      pdf._offset += data.length;
    }
  };
  pdf.push = (data) => {
    flush();
    return push(data);
  };
}

const encoder = new TextEncoder();

/** A byte for each character, the lowest of its two, and a line's end after each line: what pdfkit writes of strings. */
function linesToBytes(lines: readonly string[]): Uint8Array {
  const text = `${lines.join('\n')}\n`;
  const bytes = new Uint8Array(text.length);
  const { read, written } = encoder.encodeInto(text, bytes);
  // All but titles and names are plain.
  if (read === text.length && written === text.length) return bytes;
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}
