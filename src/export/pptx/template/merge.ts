/** Our slides in a company's file: its master, layouts, theme and fonts stay, its own slides go, and so does all that only they used. */

import { type Parts, xmlPart } from '../post/parts.ts';
import { type Relation, readRelations, relation, relationsPath, writeRelations } from '../post/relations.ts';
import { ownerOf, renameParts } from '../post/rename.ts';
import { slidePath } from '../post/slides.ts';
import { childrenOf, createElement, elementsOf, findElement, parseXml, serialiseXml } from '../post/xml.ts';
import type { TemplateUse } from './look.ts';
import type { Template } from './openTemplate.ts';
import { mergeTypes } from './types.ts';

const OURS = /^ppt\/(slides|notesSlides|charts|embeddings|media)\//;
/** What belongs to the template's own slides, or to how it was last looked at. */
const LEFT_OUT = new Set(['slide', 'viewProps', 'handoutMaster', 'vbaProject']);

/** `ours` is a whole deck of our own, whose slides are moved over; `covers` says which of them have the cover's layout. */
export function mergeDeck(ours: Parts, covers: readonly boolean[], template: Template, use: TemplateUse): Parts {
  const { main } = template;
  const kept = template.mainRelations.filter(({ kind }) => !LEFT_OUT.has(kind));
  const parts: Parts = new Map(template.parts);
  // Their slides go first, so that ours can have their names.
  parts.set(relationsPath(main), writeRelations(kept, main));
  dropPackageRelations(parts);
  sweep(parts);
  const base = new Map(ours);
  freeNames(base, parts);
  const slides = newSlidePaths(ours, base, covers.length);
  const notesMaster = kept.find(({ kind }) => kind === 'notesMaster')?.target ?? bringNotesMaster(base, parts);
  for (const [path, part] of base) if (OURS.test(path)) parts.set(path, part);
  slides.forEach((path, i) => {
    const layout = covers[i] ? use.layouts.cover : use.layouts.content;
    repoint(parts, path, 'slideLayout', layout);
    for (const { kind, target } of readRelations(xmlPart(parts, relationsPath(path)), path)) {
      if (kind === 'notesSlide') repoint(parts, target, 'notesMaster', notesMaster);
    }
  });
  const relations = [...kept];
  const add = (kind: string, target: string): string => {
    const id = `rIdResa${relations.length + 1}`;
    relations.push(relation(id, kind, target));
    return id;
  };
  const notesId = kept.some(({ kind }) => kind === 'notesMaster') ? null : add('notesMaster', notesMaster);
  const slideIds = slides.map((path) => add('slide', path));
  parts.set(main, writePresentation(xmlPart(parts, main) ?? '', notesId, slideIds));
  parts.set(relationsPath(main), writeRelations(relations, main));
  parts.set('[Content_Types].xml', mergeTypes(parts, xmlPart(ours, '[Content_Types].xml') ?? '', main, base, ours));
  return parts;
}

/** Our parts get names that the template does not use. */
function freeNames(ours: Parts, theirs: Parts): void {
  const names = new Map<string, string>();
  for (const path of ours.keys()) {
    if (!OURS.test(path) || path.includes('/_rels/') || !theirs.has(path)) continue;
    let name = path;
    for (let i = 1; theirs.has(name) || ours.has(name); i++) name = path.replace(/(\d*)(\.\w+)$/, `$1-resa${i}$2`);
    names.set(path, name);
  }
  renameParts(ours, names);
}

/** Where each of our slides is now, in order: the presentation’s relations tell. */
function newSlidePaths(before: Parts, after: Parts, count: number): string[] {
  const main = 'ppt/presentation.xml';
  const [old, now] = [before, after].map((parts) => readRelations(xmlPart(parts, relationsPath(main)), main)) as [
    Relation[],
    Relation[],
  ];
  return Array.from({ length: count }, (_, i) => {
    const id = old.find(({ target }) => target === slidePath(i + 1))?.id;
    return now.find((each) => each.id === id)?.target ?? slidePath(i + 1);
  });
}

function bringNotesMaster(ours: Parts, theirs: Parts): string {
  const from = 'ppt/notesMasters/notesMaster1.xml';
  const to = 'ppt/notesMasters/resaNotesMaster.xml';
  const theme = 'ppt/theme/resaNotesTheme.xml';
  theirs.set(to, ours.get(from) ?? '');
  theirs.set(theme, ours.get('ppt/theme/theme1.xml') ?? '');
  theirs.set(relationsPath(to), writeRelations([relation('rId1', 'theme', theme)], to));
  return to;
}

/** Makes the one relation of a kind lead somewhere else. */
function repoint(parts: Parts, path: string, kind: string, target: string): void {
  const relations = readRelations(xmlPart(parts, relationsPath(path)), path);
  const changed = relations.map((each) => (each.kind === kind ? { ...each, target } : each));
  parts.set(relationsPath(path), writeRelations(changed, path));
}

/** Slides in place of slides; sections and custom shows named the old ones. */
function writePresentation(xml: string, notesId: string | null, slideIds: readonly string[]): string {
  const part = parseXml(xml);
  const root = part.documentElement;
  if (!root) return xml;
  for (const name of ['p:sldIdLst', 'p:custShowLst', 'p:handoutMasterIdLst']) {
    for (const element of childrenOf(root, name)) root.removeChild(element);
  }
  for (const extension of elementsOf(root, 'p:ext')) {
    if (elementsOf(extension, 'p14:sectionLst').length > 0) extension.parentNode?.removeChild(extension);
  }
  for (const list of childrenOf(root, 'p:extLst')) if (childrenOf(list, 'p:ext').length === 0) root.removeChild(list);
  const size = findElement(root, 'p:sldSz');
  if (notesId !== null) {
    for (const element of childrenOf(root, 'p:notesMasterIdLst')) root.removeChild(element);
    const id = createElement(part, 'p:notesMasterId', { 'r:id': notesId });
    root.insertBefore(createElement(part, 'p:notesMasterIdLst', {}, [id]), size);
  }
  const ids = slideIds.map((id, i) => createElement(part, 'p:sldId', { id: String(256 + i), 'r:id': id }));
  root.insertBefore(createElement(part, 'p:sldIdLst', {}, ids), size);
  return serialiseXml(part);
}

/** The picture of the template's first slide, which is gone. */
function dropPackageRelations(parts: Parts): void {
  const relations = readRelations(xmlPart(parts, '_rels/.rels'), '');
  parts.set(
    '_rels/.rels',
    writeRelations(
      relations.filter(({ kind }) => kind !== 'thumbnail'),
      '',
    ),
  );
}

/** Takes out every part that nothing leads to any more. */
function sweep(parts: Parts): void {
  const reached = new Set(['[Content_Types].xml']);
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const { target, isExternal } of readRelations(xmlPart(parts, relationsPath(path)), path)) {
      if (isExternal || reached.has(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  for (const path of [...parts.keys()]) {
    const owner = ownerOf(path);
    if (!(owner === '' || reached.has(owner ?? path))) parts.delete(path);
  }
}
