import { join, resolve } from 'node:path';
import { nameOf, type Place } from '../backup/stores.ts';
import { ADMINISTRATOR_FILE, putAdministratorKey } from '../keys/administratorKey.ts';
import { describeError, withoutSecrets } from '../log.ts';
import { openPostgresStore } from '../storage/postgres/postgresStore.ts';
import { type Beside, openTeamsBeside } from '../storage/sqlite/beside.ts';
import type { Flags } from './flags.ts';
import { BadInput, EXIT, type Io } from './io.ts';
import { folderOf, placeOf, refuseChoices } from './place.ts';
import type { Say } from './words.ts';

export const ADMINISTRATOR_KEY_FLAGS = {
  to: 'value',
  data: 'value',
  database: 'value',
  lang: 'value',
  help: 'flag',
} as const;

/** Makes a new administrator's key in place of the one that was lost, which is dead at once. */
export async function administratorKeyCommand(flags: Flags, say: Say, io: Io): Promise<number> {
  refuseChoices(flags, say);
  const [extra] = flags.files;
  if (extra !== undefined) throw new BadInput(say('backup:usage.noChoice', { name: extra }));
  const place = placeOf(flags, say, io);
  const file = resolve(flags.value('to') ?? join(folderOf(flags, io), ADMINISTRATOR_FILE));
  try {
    const store = await open(place);
    try {
      await putAdministratorKey(file, async (key) => {
        await store.teams.renewAdministrator(key);
        return true;
      });
      await store.audit.add({
        act: 'administrator-key-renewed',
        mapId: null,
        teamId: null,
        about: null,
        address: null,
      });
    } finally {
      await store.close();
    }
  } catch (error) {
    const reason = withoutSecrets(describeError(error));
    throw new BadInput(say('backup:administrator.fails', { place: nameOf(place), reason }));
  }
  io.err(say('backup:administrator.made', { file }));
  return EXIT.ok;
}

async function open(place: Place): Promise<Beside> {
  return 'url' in place ? openPostgresStore(place.url) : openTeamsBeside(place.folder);
}
