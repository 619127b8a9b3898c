/** What the window and the worker that reads say to each other. Both come from one build, so the shapes are trusted. */
import type { Result } from '../lib/result.ts';
import type { ImportDraft } from './draft.ts';
import type { ImportError } from './types.ts';

export interface OpenRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

export type OpenReply =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'done'; readonly draft: Result<ImportDraft, ImportError> };
