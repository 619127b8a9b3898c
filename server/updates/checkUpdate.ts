/**
 * What an update may hold, looked at before it is applied. This protects the service; what somebody may do follows from
 * their role alone.
 *
 * Laws
 * - Only the roots of the document, each a map by key, so that nobody hides data behind a root of another type.
 * - Only the content our records are made of: values, text, maps and texts.
 * - No run without content (garbage, gap, deletion) is longer than any real map could leave behind.
 * - Types nest no deeper than records need; deleting very deep ones overflows the stack of every client.
 */
import * as Y from 'yjs';
import { fits } from './fits.ts';
import { findDeepType } from './typeDepth.ts';

export type DocumentKind = 'map' | 'talk';

export type UpdateProblem = 'malformed' | 'unknown-root' | 'wrong-content' | 'oversize-run' | 'too-deep';

const ROOTS: Readonly<Record<DocumentKind, ReadonlySet<string>>> = {
  map: new Set(['map', 'phases', 'activities', 'lanes', 'cards', 'links', 'personas', 'sources', 'metrics']),
  talk: new Set(['comments', 'reactions', 'resolved', 'agenda', 'workshop', 'runs', 'endings', 'results']),
};

/** A full map of the longest texts, deleted, leaves runs below this. */
const MAX_RUN = 50_000_000;
const MAX_CLOCK = 2 ** 48;

/** Null when the update may be applied to `doc`; `gapped` when only something that it builds on is missing there. */
export function checkUpdate(doc: Y.Doc, kind: DocumentKind, update: Uint8Array): UpdateProblem | 'gapped' | null {
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    // Yjs throws whatever the first impossible byte led to; to us they are all the same.
    return 'malformed';
  }
  const { structs } = decoded;
  let hasTypes = false;
  for (const struct of structs) {
    if (struct.id.clock + struct.length > MAX_CLOCK) return 'oversize-run';
    if (!(struct instanceof Y.Item)) {
      if (struct.length > MAX_RUN) return 'oversize-run';
      continue;
    }
    const problem = checkContent(struct.content);
    if (problem) return problem;
    hasTypes ||= struct.content instanceof Y.ContentType;
    const parent: unknown = struct.parent;
    if (typeof parent === 'string' && (!ROOTS[kind].has(parent) || struct.parentSub === null)) return 'unknown-root';
  }
  if (hasTypes && findDeepType(doc, structs)) return 'too-deep';
  return fits(doc, decoded) ? null : 'gapped';
}

function checkContent(content: Y.Item['content']): UpdateProblem | null {
  if (content instanceof Y.ContentDeleted) return content.len > MAX_RUN ? 'oversize-run' : null;
  if (content instanceof Y.ContentString || content instanceof Y.ContentAny) return null;
  if (!(content instanceof Y.ContentType)) return 'wrong-content';
  const made = content.type.constructor;
  return made === Y.Map || made === Y.Text ? null : 'wrong-content';
}
