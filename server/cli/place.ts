import type { Place } from '../backup/stores.ts';
import type { Flags } from './flags.ts';
import { BadInput, type Io } from './io.ts';
import type { Say } from './words.ts';

/** Where the server keeps its maps when nothing says otherwise. */
const USUAL_FOLDER = './data';

/** The folder of the server: what `--data` names, else what the server would use. */
export function folderOf(flags: Flags, { environment }: Io): string {
  return flags.value('data') ?? (environment.RESA_DATA || USUAL_FOLDER);
}

/** What is named, else what the server would use. */
export function placeOf(flags: Flags, say: Say, io: Io): Place {
  const folder = flags.value('data');
  const url = flags.value('database');
  if (folder !== undefined && url !== undefined) throw new BadInput(say('backup:usage.oneStore'));
  if (folder !== undefined) return { folder };
  const usualUrl = url ?? io.environment.RESA_DATABASE_URL;
  return usualUrl ? { url: usualUrl } : { folder: folderOf(flags, io) };
}

/** These commands take no choices of a format. */
export function refuseChoices(flags: Flags, say: Say): void {
  const [unknown] = Object.keys(flags.rest);
  if (unknown !== undefined) throw new BadInput(say('backup:usage.noChoice', { name: `--${unknown}` }));
}
