import type { ComponentType } from 'react';
import type { ExportFormat } from '../../../export/index.ts';
import { CsvChoices } from './CsvChoices.tsx';
import type { ChoicesProps } from './choicesProps.ts';
import { DeckChoices } from './DeckChoices.tsx';
import { HtmlChoices } from './HtmlChoices.tsx';
import { MarkdownChoices } from './MarkdownChoices.tsx';
import { PdfChoices } from './PdfChoices.tsx';
import { PngChoices } from './PngChoices.tsx';
import { SvgChoices } from './SvgChoices.tsx';
import { XlsxChoices } from './XlsxChoices.tsx';

/** The formats that let people choose; the others have one way to be made. */
const CHOICES: { readonly [F in ExportFormat]?: ComponentType<ChoicesProps<F>> } = {
  pptx: DeckChoices,
  pdf: PdfChoices,
  png: PngChoices,
  svg: SvgChoices,
  xlsx: XlsxChoices,
  csv: CsvChoices,
  html: HtmlChoices,
  markdown: MarkdownChoices,
};

/** What one format lets people choose. */
export function Choices<F extends ExportFormat>({ format, ...rest }: ChoicesProps<F> & { readonly format: F }) {
  const Form = CHOICES[format] as ComponentType<ChoicesProps<F>> | undefined;
  return Form ? <Form {...rest} /> : null;
}
