import { escapeXml } from '../write/escape.ts';
import { numberField, placeholderXml, TREE } from '../write/slide.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<p:notes xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld><p:spTree>${TREE}`;
const PICTURE =
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
const TAIL = '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>';

/** Speaker notes of a slide, a paragraph a line, under its picture. */
export function notesXml(lines: readonly string[], number: number, language: string): string {
  const run = (text: string): string => `<a:r><a:rPr lang="${language}"/><a:t>${escapeXml(text)}</a:t></a:r>`;
  const paragraphs = lines.map((line) => (line === '' ? '<a:p/>' : `<a:p>${run(line)}</a:p>`));
  const body = placeholderXml('id="3" name="Notes"', 'type="body" idx="1"', paragraphs.join(''));
  const page = placeholderXml(
    'id="4" name="Page"',
    'type="sldNum" sz="quarter" idx="10"',
    numberField({ language }, number),
  );
  return `${HEAD}${PICTURE}${body}${page}${TAIL}`;
}
