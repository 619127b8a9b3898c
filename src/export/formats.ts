import type { MermaidLoss } from './mermaid.ts';
import type { Paper } from './pdf/paper.ts';
import type { PngScale } from './png/scale.ts';
import type { DeckOptions } from './pptx/index.ts';

/** What a map can be taken away as, the most asked for first. */
export const EXPORT_FORMATS = ['pptx', 'pdf', 'png', 'svg', 'mermaid', 'json'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What each format lets people choose. */
export interface ExportOptions {
  readonly pptx: DeckOptions;
  readonly pdf: {
    readonly paper: Paper;
    /** ISO 8601 calendar date that the document is dated by; the same date gives the same bytes. */
    readonly today: string;
  };
  readonly png: { readonly scale: PngScale };
  readonly svg: Readonly<Record<string, never>>;
  readonly mermaid: Readonly<Record<string, never>>;
  readonly json: Readonly<Record<string, never>>;
}

export const FILE_TYPES: Readonly<Record<ExportFormat, { readonly mime: string; readonly extension: string }>> = {
  pptx: {
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extension: 'pptx',
  },
  pdf: { mime: 'application/pdf', extension: 'pdf' },
  png: { mime: 'image/png', extension: 'png' },
  svg: { mime: 'image/svg+xml', extension: 'svg' },
  mermaid: { mime: 'text/vnd.mermaid', extension: 'mmd' },
  json: { mime: 'application/json', extension: 'resa.json' },
};

/** A file ready to be saved. */
export interface ExportFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
  /** Without the dot. */
  readonly extension: string;
  /** What this format cannot hold, to be said with it. */
  readonly losses: readonly MermaidLoss[];
}
