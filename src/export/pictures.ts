import type { Drawing } from '../drawing/drawing.ts';
import { kindOf, parseCard } from '../kinds/registry.ts';
import { isLive, type JourneyMap } from '../model/index.ts';
import { bytesToBase64 } from './base64.ts';
import { visitDrawings } from './visitDrawings.ts';

/** The file of an image of the map, of a type that every format takes. */
export interface Picture {
  readonly mime: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** By id. One that is missing is drawn as missing. */
export type Pictures = ReadonlyMap<string, Picture>;

export const NO_PICTURES: Pictures = new Map();

/** Ids of every image that a map shows: on its cards, and of its personas. */
export function imagesOf(map: JourneyMap): readonly string[] {
  const ids = new Set<string>();
  for (const card of Object.values(map.cards)) {
    const trait = kindOf(card.kind)?.traits.picture;
    const parsed = trait && isLive(card) ? parseCard(card) : null;
    const id = parsed && trait?.(parsed.fields).image;
    if (id) ids.add(id);
  }
  for (const persona of Object.values(map.personas)) if (isLive(persona) && persona.portrait) ids.add(persona.portrait);
  return [...ids];
}

/** Ids of the images that some drawings show. */
export function imagesIn(drawings: Iterable<readonly Drawing[]>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const list of drawings) {
    visitDrawings(list, (drawing) => {
      if (drawing.type === 'image') ids.add(drawing.image);
    });
  }
  return ids;
}

export function pictureToDataUri({ mime, bytes }: Picture): string {
  return `data:${mime};base64,${bytesToBase64(bytes)}`;
}
