/** Relations between parts of a package (ISO 29500-2, 9.3). */
import { escapeXml } from '../write/escape.ts';

export interface Relation {
  readonly id: string;
  /** The last word of the type's address: `slideLayout`. */
  readonly kind: string;
  readonly type: string;
  /** Path of the part in the package, or an address outside of it. */
  readonly target: string;
  readonly isExternal: boolean;
}

export const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** Where a part's relations are kept. */
export function relationsPath(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

export function readRelations(xml: string | undefined, part: string): Relation[] {
  if (xml === undefined) return [];
  return Array.from(xml.matchAll(/<(?:\w+:)?Relationship\s([^>]*?)\/?>/g), ([, attributes = '']) => {
    const value = (name: string): string =>
      new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
    const isExternal = value('TargetMode') === 'External';
    const target = value('Target').replaceAll('&amp;', '&');
    const type = value('Type');
    return {
      id: value('Id'),
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target: isExternal ? target : resolvePath(part, target),
      isExternal,
    };
  });
}

export function writeRelations(relations: readonly Relation[], part: string): string {
  const all = relations.map(({ id, type, target, isExternal }) => {
    const place = escapeXml(isExternal ? target : relativePath(part, target));
    return `<Relationship Id="${id}" Type="${type}" Target="${place}"${isExternal ? ' TargetMode="External"' : ''}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

export function relation(id: string, kind: string, target: string): Relation {
  return { id, kind, type: OFFICE_RELATIONS + kind, target, isExternal: false };
}

/** A target as written in `part`, as a path of the package. */
function resolvePath(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function relativePath(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
