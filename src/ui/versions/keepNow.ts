import { fail, type Result } from '../../lib/result.ts';
import type { ConnectionStatus, Store } from '../../sync/index.ts';
import { type KeptVersion, keepVersion, type NewVersion, type VersionProblem } from '../../sync/versions/index.ts';
import type { OpenMap } from '../editor/openMap.ts';

/** How long to wait for what was just done to be saved, in ms. */
const PATIENCE = 15_000;

/** No version could be kept before something large, so that was not done. */
export class NotKept extends Error {
  readonly problem: VersionProblem;

  constructor(problem: VersionProblem) {
    super(`no version was kept: ${problem}`);
    this.problem = problem;
  }
}

/** Keeps the map as it is here: what was just done is saved first. */
export async function keepNow(
  { connection, id, key }: Pick<OpenMap, 'connection' | 'id' | 'key'>,
  version: NewVersion,
): Promise<Result<KeptVersion, VersionProblem>> {
  if (!(await whenSaved(connection.status))) return fail('unreachable');
  return keepVersion({ mapId: id, key }, version);
}

/** Keeps the map as it is before something large; throws `NotKept` when that fails. */
export async function keepBefore(open: OpenMap, kind: 'before-restore' | 'before-import'): Promise<void> {
  const kept = await keepNow(open, { kind });
  if (!kept.ok) throw new NotKept(kept.error);
}

function whenSaved(status: Store<ConnectionStatus>): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (isSaved: boolean) => {
      clearTimeout(timer);
      stop();
      resolve(isSaved);
    };
    const look = () => {
      const now = status.getSnapshot();
      if (now === 'saved') finish(true);
      else if (now === 'offline' || now === 'refused') finish(false);
    };
    const timer = setTimeout(() => finish(false), PATIENCE);
    const stop = status.subscribe(look);
    look();
  });
}
