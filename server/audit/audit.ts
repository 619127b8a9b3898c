import type { IncomingMessage } from 'node:http';
import type { AuditAct } from '../../src/sync/teamProtocol.ts';
import { describeError, type Log } from '../log.ts';
import type { Store } from '../storage/store.ts';
import { shortAddress } from './shortAddress.ts';

export interface AuditSubject {
  readonly mapId?: string;
  readonly teamId?: string;
  /** What it is called: a team's name, the role of a link, or who signed in. */
  readonly about?: string;
}

export interface Audit {
  /** Notes what a request did with a key. What was done stays done when it cannot be noted; the server's log says so. */
  readonly note: (request: IncomingMessage, act: AuditAct, subject?: AuditSubject) => Promise<void>;
  /** The same for what anybody can do again and again: noted once an hour for an address, so that it does not fill the log. */
  readonly noteRarely: (request: IncomingMessage, act: AuditAct, subject?: AuditSubject) => Promise<void>;
}

const HOUR_MS = 60 * 60 * 1000;
/** Beyond this many all are forgotten, so that it cannot be made to grow. */
const MOST_SEEN = 1_000;

/** `addressOf` answers who a request comes from; only about where that is, is kept. */
export function createAudit(store: Store, addressOf: (request: IncomingMessage) => string, log: Log): Audit {
  const seen = new Map<string, number>();

  async function note(request: IncomingMessage, act: AuditAct, subject: AuditSubject = {}): Promise<void> {
    const { mapId = null, teamId = null, about = null } = subject;
    try {
      await store.audit.add({ act, mapId, teamId, about, address: shortAddress(addressOf(request)) });
    } catch (error) {
      log('audit-failed', { act, reason: describeError(error) }, 'error');
    }
  }

  return {
    note,
    noteRarely: async (request, act, subject = {}) => {
      const what = `${act} ${subject.about ?? ''} ${shortAddress(addressOf(request)) ?? ''}`;
      const now = performance.now();
      if (now - (seen.get(what) ?? Number.NEGATIVE_INFINITY) < HOUR_MS) return;
      if (seen.size >= MOST_SEEN) seen.clear();
      seen.set(what, now);
      await note(request, act, subject);
    },
  };
}
