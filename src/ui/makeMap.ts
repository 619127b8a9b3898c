import { currentLocale } from '../i18n/index.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { type JourneyMap, writeMapFile } from '../model/index.ts';
import { type ApiProblem, createMap, type NewMap } from '../sync/index.ts';
import { rememberMap } from './deviceMaps.ts';
import { mapPath, navigate } from './route.ts';

/** Has the server make a map in the interface's language, and remembers it on this device. */
export async function makeRememberedMap(
  request: Omit<NewMap, 'locale'>,
): Promise<Result<{ readonly mapId: string; readonly key: string }, ApiProblem>> {
  const made = await createMap({ locale: currentLocale(), ...request });
  if (!made.ok) return fail(made.error);
  const { id, epoch, keys } = made.value;
  rememberMap({ id, epoch, title: request.title ?? '', role: 'facilitate', by: 'link', key: keys.facilitate });
  return ok({ mapId: id, key: keys.facilitate });
}

/** `makeRememberedMap`, and goes there. */
export async function makeMap(request: Omit<NewMap, 'locale'>): Promise<Result<void, ApiProblem>> {
  const made = await makeRememberedMap(request);
  if (!made.ok) return fail(made.error);
  navigate(mapPath(made.value.mapId, made.value.key));
  return ok(undefined);
}

/** `makeMap` of a whole map that was imported; throws when the server does not take it. */
export async function makeMapFrom(map: JourneyMap): Promise<void> {
  const made = await makeMap({ title: map.map.title, map: JSON.parse(writeMapFile(map)) });
  if (!made.ok) throw new Error(`The map was not made: ${made.error}`);
}
