/**
 * The post-pass: takes the file that the deck library wrote, mends what is wrong in it and adds what it has no words for.
 * Each mend is a function of its own, tested by itself; this is their order.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Theme } from '../../../drawing/index.ts';
import type { SlideMarks } from '../marks.ts';
import { addAltText } from './altText.ts';
import { adjustGeometry } from './geometry.ts';
import { groupShapes } from './groups.ts';
import { renumberShapes } from './ids.ts';
import { linkShapes } from './links.ts';
import { writeNotes } from './notes.ts';
import { appProperties, cleanContentTypes, dateProperties, orderPresentation, themeColours } from './package.ts';
import { mendParagraphs, setLanguage } from './text.ts';
import { parseXml, serialiseXml } from './xml.ts';

export interface FinishOptions {
  /** One for each slide, in order. */
  readonly marks: readonly SlideMarks[];
  /** BCP 47 tag of the texts. */
  readonly language: string;
  /** ISO 8601 calendar date. */
  readonly date: string;
  readonly theme: Theme;
}

interface Steps {
  readonly beforeSlide: () => Promise<void>;
  readonly progress: (done: number) => void;
}

export async function finishDeck(bytes: Uint8Array, options: FinishOptions, steps: Steps): Promise<Uint8Array> {
  const parts = new Map<string, string>();
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (!path.endsWith('/')) parts.set(path, strFromU8(content));
  }
  const change = (path: string, mend: (xml: string) => string): void => {
    const xml = parts.get(path);
    if (xml !== undefined) parts.set(path, mend(xml));
  };
  const { marks, language, date, theme } = options;
  for (const [i, mark] of marks.entries()) {
    await steps.beforeSlide();
    finishSlide(parts, i + 1, mark, language);
    steps.progress((i + 1) / (marks.length + 1));
  }
  change('ppt/presentation.xml', orderPresentation);
  change('ppt/theme/theme1.xml', (xml) => themeColours(xml, theme));
  change('docProps/core.xml', (xml) => dateProperties(xml, date));
  change('docProps/app.xml', () => appProperties(marks.length));
  change('[Content_Types].xml', (xml) => cleanContentTypes(xml, new Set(parts.keys())));
  const packed = zipParts(parts);
  steps.progress(1);
  return packed;
}

function finishSlide(parts: Map<string, string>, number: number, marks: SlideMarks, language: string): void {
  const path = `ppt/slides/slide${number}.xml`;
  const relationsPath = `ppt/slides/_rels/slide${number}.xml.rels`;
  const notesPath = `ppt/notesSlides/notesSlide${number}.xml`;
  const slide = parseXml(parts.get(path) ?? '');
  adjustGeometry(slide, marks);
  const relations = linkShapes(slide, parts.get(relationsPath) ?? '', marks);
  groupShapes(slide, marks);
  addAltText(slide, marks);
  renumberShapes(slide);
  mendParagraphs(slide);
  setLanguage(slide, language);
  parts.set(path, serialiseXml(slide));
  parts.set(relationsPath, relations);
  const notes = parseXml(parts.get(notesPath) ?? '');
  writeNotes(notes, marks.notes, language);
  parts.set(notesPath, serialiseXml(notes));
}

/** Deflated, without folder entries, dated by a fixed day: the library stores everything uncompressed. */
export function zipParts(parts: ReadonlyMap<string, string>): Uint8Array {
  const files: Zippable = {};
  for (const [path, xml] of parts) files[path] = strToU8(xml);
  return zipSync(files, { level: 6, mtime: new Date(2000, 0, 1) });
}
