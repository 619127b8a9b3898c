/** What server and pages agree on about the traces of a person. The server answers a line of JSON after the other. */

/** Characters of a name or a subject, at most. */
export const TRACED_NAME = 255;

/** What becomes of the words of somebody who is forgotten. */
export const FORGET_WORDS = ['keep', 'erase'] as const;
export type ForgetWords = (typeof FORGET_WORDS)[number];

/** Where a name can still stand after it was forgotten. */
export const REMAINS = ['past', 'devices', 'words', 'backups', 'unread'] as const;
export type RemainsWhere = (typeof REMAINS)[number];

/** In how many places of a map a person stands. */
export interface TraceCounts {
  /** Comments that the person wrote. */
  readonly wrote: number;
  /** Comments that mention the person. */
  readonly mentioned: number;
  /** Signs that the person set on comments. */
  readonly reacted: number;
  /** Threads that the person resolved. */
  readonly resolved: number;
  /** Versions that name the person. */
  readonly versions: number;
  /** Workshops in which the person takes part, and what came out of them under the name. */
  readonly workshops: number;
}

export type TraceLine =
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | ({ readonly type: 'map'; readonly id: string; readonly title: string } & TraceCounts)
  | {
      readonly type: 'end';
      readonly maps: number;
      /** Passes of the person. */
      readonly passes: number;
      /** Entries of the log that name the person. */
      readonly log: number;
      /** Ids of maps that could not be read. */
      readonly unread: readonly string[];
      readonly remains: readonly {
        readonly where: RemainsWhere;
        readonly says: string;
        /** In ms since 1970; null: nobody here can tell. */
        readonly until: number | null;
      }[];
    }
  | { readonly type: 'failed'; readonly message: string };
