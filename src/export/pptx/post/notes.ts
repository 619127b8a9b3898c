import { escapeXml } from '../write/escape.ts';

/** Speaker notes, a paragraph a line; the library puts all in one run, where line breaks are not seen. */
export function writeNotes(xml: string, lines: readonly string[], language: string): string {
  const all = lines.length > 0 ? lines : [''];
  const paragraphs = all.map((line) => {
    const run = line === '' ? '' : `<a:r><a:rPr lang="${language}"/><a:t>${escapeXml(line)}</a:t></a:r>`;
    return `<a:p>${run}<a:endParaRPr lang="${language}"/></a:p>`;
  });
  return xml.replace(
    /(<p:ph type="body"[\s\S]*?<a:lstStyle\/>)[\s\S]*?(<\/p:txBody>)/,
    (_, before: string, after: string) => before + paragraphs.join('') + after,
  );
}
