/** What a command has to do with the outside, so that tests can stand in for it. */
export interface Io {
  readonly out: (content: string | Uint8Array) => void;
  readonly err: (line: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
  /** Where the font files lie. */
  readonly fontsFolder: string;
  /** ISO 8601 calendar date. */
  readonly today: string;
  readonly signal: AbortSignal;
  /** Languages in order of preference, as in `LANG`. */
  readonly languages: readonly string[];
  /** Where the server keeps its maps, in the variables that it reads. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** How a command ends: all is well; something was found that was asked about; what was given cannot be used. */
export const EXIT = { ok: 0, found: 1, badInput: 2 } as const;

/** Ends the command with `EXIT.badInput` and this sentence on standard error. */
export class BadInput extends Error {}
