import {
  Braces,
  ClipboardCopy,
  FileSpreadsheet,
  FileText,
  Image,
  type LucideIcon,
  MousePointer2,
  PenTool,
  Presentation,
  Table,
  Workflow,
} from 'lucide-react';
import type { ExportWhat } from './useExport.ts';

/** What people take a map away for, and the formats that serve it, the most asked for first. */
export const FORMAT_GROUPS = [
  { id: 'show', formats: ['pptx', 'pdf', 'png', 'svg', 'view'] },
  { id: 'work', formats: ['xlsx', 'csv', 'table'] },
  { id: 'programs', formats: ['mermaid'] },
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
  mermaid: Workflow,
  json: Braces,
};
