/** Content types of a file that two were made into (ISO 29500-2, 10.1.2). */
import { type Parts, xmlPart } from '../post/parts.ts';
import { escapeXml } from '../write/escape.ts';

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
const NOTES_MASTER = 'application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml';
const THEME = 'application/vnd.openxmlformats-officedocument.theme+xml';

interface Types {
  readonly defaults: Map<string, string>;
  readonly overrides: Map<string, string>;
}

/** A template becomes a presentation; every part that is there has its type, and no other. */
export function mergeTypes(parts: Parts, oursXml: string, main: string, renamed: Parts, ours: Parts): string {
  const theirs = readTypes(xmlPart(parts, '[Content_Types].xml') ?? '');
  const own = readTypes(xmlPart(renamed, '[Content_Types].xml') ?? oursXml);
  const overrides = new Map<string, string>();
  for (const path of parts.keys()) {
    const type = renamed.has(path) && !ours.has(path) ? own.overrides.get(path) : undefined;
    const known = type ?? theirs.overrides.get(path) ?? own.overrides.get(path);
    if (known !== undefined) overrides.set(path, known);
  }
  overrides.set(main, PRESENTATION);
  if (parts.has('ppt/notesMasters/resaNotesMaster.xml'))
    overrides.set('ppt/notesMasters/resaNotesMaster.xml', NOTES_MASTER);
  if (parts.has('ppt/theme/resaNotesTheme.xml')) overrides.set('ppt/theme/resaNotesTheme.xml', THEME);
  const defaults = new Map([...own.defaults, ...theirs.defaults]);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    ...[...defaults].map(([ext, type]) => `<Default Extension="${escapeXml(ext)}" ContentType="${escapeXml(type)}"/>`),
    ...[...overrides].map(
      ([path, type]) => `<Override PartName="/${escapeXml(path)}" ContentType="${escapeXml(type)}"/>`,
    ),
    '</Types>',
  ].join('');
}

function readTypes(xml: string): Types {
  const read = (element: string, key: string): Map<string, string> =>
    new Map(
      Array.from(xml.matchAll(new RegExp(`<(?:\\w+:)?${element}\\s([^>]*)>`, 'g')), ([, attributes = '']) => {
        const value = (name: string): string =>
          new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
        return [value(key).replace(/^\//, ''), value('ContentType')] as const;
      }),
    );
  return { defaults: read('Default', 'Extension'), overrides: read('Override', 'PartName') };
}
