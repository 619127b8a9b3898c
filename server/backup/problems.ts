/** Why something cannot be backed up or restored; the sentence is `backup:problems.<code>`. */
export const PROBLEMS = [
  'noStore',
  'storeOlder',
  'storeNewer',
  'storeFails',
  'noFile',
  'fileFails',
  'notBackup',
  'backupNewer',
  'line',
  'lineTooLong',
  'bomb',
  'cutShort',
  'after',
  'counts',
  'hash',
  'checksum',
  'document',
  'changed',
  'readBack',
  'notEmpty',
  'inUse',
  'tooEarly',
  'tooLate',
  'stopped',
] as const;

export type ProblemCode = (typeof PROBLEMS)[number];

export class BackupProblem extends Error {
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: ProblemCode, values: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(values)}`, { cause });
    this.code = code;
    this.values = values;
  }
}

/** Throws when the person has stopped the command. */
export function stopIfAsked(signal: AbortSignal): void {
  if (signal.aborted) throw new BackupProblem('stopped');
}
