/** Templates that were saved on this device, of one's own maps. They stay in this browser and are sent nowhere. */
import * as z from 'zod/mini';
import { createStore } from 'zustand/vanilla';
import { newId } from '../../lib/id.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { copyMap, emptyMap, type JourneyMap, parseMapFile, writeMapFile } from '../../model/index.ts';
import { readStored, writeStored } from '../storage.ts';

const STORAGE_KEY = 'resa.templates';
export const MOST_TEMPLATES = 20;
/** Characters of one template as a file: all of them together have to fit in what a browser keeps for a site. */
const MOST_CHARACTERS = 400_000;
const MOST_NAME = 120;

const templateSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  name: z.string().check(z.maxLength(MOST_NAME)),
  /** Milliseconds since 1970. */
  savedAt: z.number(),
  /** The map as a Resa file. */
  file: z.string().check(z.maxLength(MOST_CHARACTERS)),
});
export type OwnTemplate = Readonly<z.infer<typeof templateSchema>>;
export type TemplateProblem = 'too-large' | 'too-many' | 'no-room' | 'not-resa';

/** Newest first. */
export const ownTemplates = createStore<readonly OwnTemplate[]>(
  () => readStored(STORAGE_KEY, z.array(templateSchema).check(z.maxLength(MOST_TEMPLATES))) ?? [],
);

/** What a new map of the template begins with: without cards, what hangs on cards goes too. */
export function toTemplate(map: JourneyMap, hasCards: boolean): JourneyMap {
  const live = copyMap(map, (id) => id);
  const info = { ...live.map, origin: null, dismissed: {}, reviewOn: '', owner: '' };
  if (hasCards) return { ...live, map: info };
  const { links, sources, metrics } = emptyMap(map.map.locale);
  return { ...live, map: info, cards: {}, links, sources, metrics };
}

export function saveTemplate(name: string, map: JourneyMap): Result<void, TemplateProblem> {
  const file = writeMapFile(map);
  if (file.length > MOST_CHARACTERS) return fail('too-large');
  const others = ownTemplates.getState();
  if (others.length >= MOST_TEMPLATES) return fail('too-many');
  return save([{ id: newId(), name: name.trim().slice(0, MOST_NAME), savedAt: Date.now(), file }, ...others]);
}

/** A Resa file that somebody saved elsewhere, as a template here. */
export function addTemplateFile(text: string): Result<void, TemplateProblem> {
  const map = parseMapFile(text);
  return map.ok ? saveTemplate(map.value.map.title, toTemplate(map.value, true)) : fail('not-resa');
}

export function renameTemplate(id: string, name: string): void {
  const renamed = name.trim().slice(0, MOST_NAME);
  save(ownTemplates.getState().map((one) => (one.id === id ? { ...one, name: renamed } : one)));
}

export function deleteTemplate(id: string): void {
  save(ownTemplates.getState().filter((one) => one.id !== id));
}

/** Null for one that a newer Resa wrote, or that was damaged. */
export function templateMapOf({ file }: OwnTemplate): JourneyMap | null {
  const map = parseMapFile(file);
  return map.ok ? map.value : null;
}

function save(templates: readonly OwnTemplate[]): Result<void, TemplateProblem> {
  try {
    writeStored(STORAGE_KEY, templates);
  } catch {
    // The browser keeps no more for this site, or nothing at all.
    return fail('no-room');
  }
  ownTemplates.setState(templates, true);
  return ok(undefined);
}
