import type { RemainsWhere, TraceLine } from '../../src/sync/traceProtocol.ts';
import { KEEP_MS } from '../storage/compaction.ts';
import { LET_GO_EVERY_MS } from '../storage/letGo.ts';

type Remains = Extract<TraceLine, { readonly type: 'end' }>['remains'];

const SAYS: Readonly<Record<RemainsWhere, string>> = {
  past: 'What the maps were in the last 24 hours is kept, so that one can go back to it.',
  devices: 'Browsers that have a map open offline keep their own copy until they are next connected.',
  words:
    'The name may stand in what people wrote without marking it as a mention, on maps and in their older versions.',
  backups: 'Backups made before now have the name. After restoring one, forget the person again.',
  unread: 'Some maps could not be read. Their ids stand in “unread”.',
};

/** Where a forgotten name can still stand, and until when. */
export function whatRemains(wasInTalk: boolean, unread: number, now: number): Remains {
  const line = (where: RemainsWhere, until: number | null = null) => ({ where, says: SAYS[where], until });
  return [
    ...(wasInTalk ? [line('past', now + KEEP_MS + LET_GO_EVERY_MS), line('devices')] : []),
    line('words'),
    line('backups'),
    ...(unread > 0 ? [line('unread')] : []),
  ];
}
