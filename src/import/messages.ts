/** What the window and the worker that reads say to each other. Both come from one build, so the shapes are trusted. */
import type { Result } from '../lib/result.ts';
import type { ImportDraft } from './draft.ts';
import type { Survey } from './survey/survey.ts';
import type { ImportError } from './types.ts';

/** What can be read from bytes, by what it is wanted for. */
export interface Read {
  readonly map: ImportDraft;
  readonly survey: Survey;
}

export interface OpenRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly as: keyof Read;
}

export type OpenReply =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'done'; readonly read: Result<Read[keyof Read], ImportError> };
