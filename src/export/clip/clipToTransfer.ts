/** A clip as what other programs take from the clipboard: tab-separated text, and a table that also carries the clip itself. */
import { type Clip, writeClip } from '../../model/index.ts';
import { bytesToBase64 } from '../base64.ts';
import { rowsToHtml, rowsToTsv } from '../table/clipboardTable.ts';
import { clipToRows } from './clipToRows.ts';

export interface ClipTransfer {
  readonly text: string;
  readonly html: string;
}

export function clipToTransfer(clip: Clip): ClipTransfer {
  const rows = clipToRows(clip);
  const inside = bytesToBase64(new TextEncoder().encode(writeClip(clip)));
  return { text: rowsToTsv(rows), html: rowsToHtml(rows, ` data-resa-clip="${inside}"`) };
}
