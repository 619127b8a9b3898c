import {
  AppWindow,
  Braces,
  ClipboardCopy,
  FileSpreadsheet,
  FileText,
  FileType,
  Image,
  LayoutDashboard,
  type LucideIcon,
  MousePointer2,
  Network,
  PenTool,
  Presentation,
  Shapes,
  Table,
  Workflow,
} from 'lucide-react';
import type { ExportFormat } from '../../export/index.ts';
import type { ExportWhat } from './useExport.ts';

/** What people take a map away for, and the formats that serve it, the most asked for first. */
export const FORMAT_GROUPS = [
  { id: 'show', formats: ['pptx', 'pdf', 'png', 'svg', 'html', 'view'] },
  { id: 'work', formats: ['xlsx', 'csv', 'table', 'markdown'] },
  { id: 'programs', formats: ['mermaid', 'excalidraw', 'canvas', 'drawio'] },
  { id: 'keep', formats: ['json'] },
] as const satisfies readonly { readonly id: string; readonly formats: readonly ExportWhat[] }[];

export const FORMAT_ICONS: Readonly<Record<ExportWhat, LucideIcon>> = {
  pptx: Presentation,
  pdf: FileText,
  png: Image,
  svg: PenTool,
  view: MousePointer2,
  xlsx: FileSpreadsheet,
  csv: Table,
  table: ClipboardCopy,
  html: AppWindow,
  markdown: FileType,
  mermaid: Workflow,
  excalidraw: Shapes,
  canvas: LayoutDashboard,
  drawio: Network,
  json: Braces,
};

const TEXT_FORMATS: ReadonlySet<ExportFormat> = new Set<ExportFormat>(['markdown', 'mermaid']);

/** Whether people paste it where they write, so that it can be copied too. */
export function isTextFormat(format: ExportFormat): boolean {
  return TEXT_FORMATS.has(format);
}
