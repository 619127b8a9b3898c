/** A company's own .pptx or .potx, read and judged before anything is made with it. */
import { ExportError } from '../../errors.ts';
import { type Parts, toParts, xmlPart } from '../post/parts.ts';
import { type Relation, readRelations, relationsPath } from '../post/relations.ts';
import { findElement, parseXml } from '../post/xml.ts';
import { readZip, ZipError } from './readZip.ts';

export interface Template {
  readonly parts: Parts;
  /** Path of the presentation. */
  readonly main: string;
  readonly mainRelations: readonly Relation[];
}

const LIMITS = { files: 5_000, bytes: 150_000_000 } as const;

/** Throws `ExportError`: what is wrong with the file. */
export function openTemplate(base64: string): Template {
  const parts = unpack(base64);
  const main = readRelations(xmlPart(parts, '_rels/.rels'), '').find(({ kind }) => kind === 'officeDocument')?.target;
  const xml = main === undefined ? undefined : xmlPart(parts, main);
  if (main === undefined) throw new ExportError('template-broken');
  if (xml === undefined) throw new ExportError('template-part', { part: main });
  checkParts(parts);
  if (parseXml(xml).documentElement?.localName !== 'presentation') throw new ExportError('template-broken');
  return { parts, main, mainRelations: readRelations(xmlPart(parts, relationsPath(main)), main) };
}

function unpack(base64: string): Parts {
  try {
    const text = atob(base64.replace(/^data:[^,]*,/, ''));
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    return toParts(readZip(bytes, LIMITS));
  } catch (error) {
    throw new ExportError(error instanceof ZipError && error.fault === 'large' ? 'template-large' : 'template-broken');
  }
}

/** Every part that is kept is looked at now, so that nothing breaks halfway. A DTD has no place in any of them. */
function checkParts(parts: Parts): void {
  for (const [path, part] of parts) {
    if (typeof part !== 'string' || !/^ppt\/(?:presentation|slideMasters|slideLayouts|theme)/.test(path)) continue;
    try {
      if (/<!DOCTYPE/i.test(part)) throw new Error('a document type');
      findElement(parseXml(part), 'a:t');
    } catch {
      throw new ExportError('template-part', { part: path });
    }
  }
}
