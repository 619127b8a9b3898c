/**
 * Whether everything written here is on the server's disk, for one document.
 *
 * Laws
 * - Only the server's acknowledgements say so. They count the document messages (SyncStep2 and updates) of one connection in
 *   the order sent; this side counts the same ones where they leave, on the socket.
 * - An edit that no socket took is covered by the next SyncStep2, which holds all that the server has not.
 * - A connection that ends takes with it what was not acknowledged; that too is covered by the next SyncStep2.
 * - What the server says is not ours to write stays unsaved until a later SyncStep2 is acknowledged.
 */

export type DocumentMessage = 'step2' | 'update';

const MESSAGE_SYNC = 0;
const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;

/** What a frame of the y-websocket protocol counts as; null when the server does not count it. */
export function documentMessageOf(frame: unknown): DocumentMessage | null {
  if (!(frame instanceof Uint8Array) || frame[0] !== MESSAGE_SYNC) return null;
  if (frame[1] === SYNC_STEP_2) return 'step2';
  return frame[1] === SYNC_UPDATE ? 'update' : null;
}

export interface SaveTracker {
  readonly opened: () => void;
  readonly closed: () => void;
  readonly sent: (message: DocumentMessage) => void;
  /** The first `count` messages of this connection are on disk. */
  readonly acknowledged: (count: number) => void;
  /** An edit was made here; call it after the socket had its chance to take it. */
  readonly edited: () => void;
  /** The server left out a part of the last SyncStep2. */
  readonly withheld: () => void;
  readonly hasWithheld: () => boolean;
  readonly isAllSaved: () => boolean;
}

export function createSaveTracker(): SaveTracker {
  let sentCount = 0;
  let savedCount = 0;
  /** Edits that no message on its way holds. */
  let hasUnsent = false;
  let wasTaken = false;
  let hasWithheld = false;
  return {
    opened: () => {
      sentCount = 0;
      savedCount = 0;
    },
    closed: () => {
      hasUnsent ||= savedCount < sentCount;
      sentCount = 0;
      savedCount = 0;
      hasWithheld = false;
    },
    sent: (message) => {
      sentCount += 1;
      if (message === 'step2') hasUnsent = false;
      else wasTaken = true;
    },
    acknowledged: (count) => {
      savedCount = Math.min(sentCount, Math.max(savedCount, count));
      if (savedCount === sentCount) hasWithheld = false;
    },
    edited: () => {
      if (!wasTaken) hasUnsent = true;
      wasTaken = false;
    },
    withheld: () => {
      hasWithheld = true;
    },
    hasWithheld: () => hasWithheld,
    isAllSaved: () => !hasUnsent && savedCount === sentCount,
  };
}
