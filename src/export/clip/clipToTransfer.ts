/** A clip as what other programs take from the clipboard: tab-separated text, and a table that also carries the clip itself. */
import { type Clip, writeClip } from '../../model/index.ts';
import { bytesToBase64 } from '../base64.ts';
import { clipToRows } from './clipToRows.ts';

export interface ClipTransfer {
  readonly text: string;
  readonly html: string;
}

export function clipToTransfer(clip: Clip): ClipTransfer {
  const rows = clipToRows(clip).map((row) => row.map(neutral));
  const inside = bytesToBase64(new TextEncoder().encode(writeClip(clip)));
  const body = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('');
  return {
    text: rows.map((row) => row.map(cellText).join('\t')).join('\n'),
    html: `<meta charset="utf-8"><table data-resa-clip="${inside}">${body}</table>`,
  };
}

/** What a spreadsheet would compute gets an apostrophe before it; a plain number is no formula. */
function neutral(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(cell) ? `'${cell}` : cell;
}

function cellText(cell: string): string {
  return /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function cellHtml(cell: string): string {
  const lines = cell.split('\n').map((line) => line.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign));
  // Excel would begin a new cell at each plain line break.
  return `<td>${lines.join('<br style="mso-data-placement:same-cell">')}</td>`;
}
