/**
 * What a map can be taken away as, and what each format lets people choose.
 *
 * Law: a choice is plain data checked by its schema, with a default for everything, so that the dialog, the command line and
 * the server offer the same ones.
 */
import * as z from 'zod/mini';
import { fail, ok, type Result } from '../lib/result.ts';
import { csvOptionsSchema } from './csv/options.ts';
import { htmlOptionsSchema } from './html/options.ts';
import type { Loss } from './losses.ts';
import { markdownOptionsSchema } from './markdown/options.ts';
import { pdfOptionsSchema } from './pdf/options.ts';
import { pngOptionsSchema } from './png/options.ts';
import { deckOptionsSchema } from './pptx/options.ts';
import { svgOptionsSchema } from './svg/options.ts';
import { xlsxOptionsSchema } from './xlsx/options.ts';

/** The most asked for first. */
export const EXPORT_FORMATS = [
  'pptx',
  'pdf',
  'png',
  'svg',
  'html',
  'xlsx',
  'csv',
  'markdown',
  'mermaid',
  'excalidraw',
  'canvas',
  'drawio',
  'json',
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const noOptionsSchema = z.strictObject({});

export type NoOptions = z.infer<typeof noOptionsSchema>;

const OPTION_SCHEMAS = {
  pptx: deckOptionsSchema,
  pdf: pdfOptionsSchema,
  png: pngOptionsSchema,
  svg: svgOptionsSchema,
  xlsx: xlsxOptionsSchema,
  csv: csvOptionsSchema,
  html: htmlOptionsSchema,
  markdown: markdownOptionsSchema,
  mermaid: noOptionsSchema,
  excalidraw: noOptionsSchema,
  canvas: noOptionsSchema,
  drawio: noOptionsSchema,
  json: noOptionsSchema,
} as const satisfies Record<ExportFormat, z.ZodMiniObject>;

export type ExportOptions = { readonly [F in ExportFormat]: Readonly<z.infer<(typeof OPTION_SCHEMAS)[F]>> };

/** Where no choice is made. */
export function defaultOptions<F extends ExportFormat>(format: F): ExportOptions[F] {
  return OPTION_SCHEMAS[format].parse({}) as ExportOptions[F];
}

/** Choices from outside, what is left out at its default. The error names the choice that is wrong or unknown. */
export function parseOptions<F extends ExportFormat>(
  format: F,
  value: unknown,
): Result<ExportOptions[F], { readonly option: string }> {
  const parsed = OPTION_SCHEMAS[format].safeParse(value);
  if (parsed.success) return ok(parsed.data as ExportOptions[F]);
  const issue = parsed.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  return fail({ option: [...(issue?.path ?? []), ...unknown.slice(0, 1)].join('.') });
}

const SHOWN_IN: ReadonlySet<ExportFormat> = new Set<ExportFormat>([
  'pptx',
  'pdf',
  'png',
  'svg',
  'html',
  'xlsx',
  'excalidraw',
  'canvas',
  'drawio',
]);

/** Whether files of a format tell what a workshop has found, where that is given with the map. */
export function showsOutcome(format: ExportFormat): boolean {
  return SHOWN_IN.has(format);
}

export const FILE_TYPES: Readonly<Record<ExportFormat, { readonly mime: string; readonly extension: string }>> = {
  pptx: {
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extension: 'pptx',
  },
  pdf: { mime: 'application/pdf', extension: 'pdf' },
  png: { mime: 'image/png', extension: 'png' },
  svg: { mime: 'image/svg+xml', extension: 'svg' },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
  csv: { mime: 'text/csv;charset=utf-8', extension: 'csv' },
  html: { mime: 'text/html', extension: 'html' },
  markdown: { mime: 'text/markdown', extension: 'md' },
  mermaid: { mime: 'text/vnd.mermaid', extension: 'mmd' },
  excalidraw: { mime: 'application/vnd.excalidraw+json', extension: 'excalidraw' },
  canvas: { mime: 'application/json', extension: 'canvas' },
  drawio: { mime: 'application/vnd.jgraph.mxfile', extension: 'drawio' },
  json: { mime: 'application/json', extension: 'resa.json' },
};

/** A file ready to be saved. */
export interface ExportFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
  /** Without the dot. */
  readonly extension: string;
  /** What this format cannot hold, to be said with it. */
  readonly losses: readonly Loss[];
}
