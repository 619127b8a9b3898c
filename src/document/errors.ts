/** Why a command refused. The map is as it was: a command that throws writes nothing. */
export type CommandErrorCode =
  | 'too-many-cards'
  | 'too-many-activities'
  | 'too-many-phases'
  | 'too-many-lanes'
  | 'too-many-links'
  | 'text-too-long'
  /** No such record; deleted ones do exist. */
  | 'not-found'
  | 'duplicate-id'
  /** The lane holds another kind of card. */
  | 'wrong-lane'
  /** The gate of the document would not let it pass. */
  | 'locked'
  | 'wrong-value';

export class CommandError extends Error {
  readonly code: CommandErrorCode;
  /** For the message: the limit, the id, the field. */
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: CommandErrorCode, values: Readonly<Record<string, string | number>>) {
    super(`${code}: ${JSON.stringify(values)}`);
    this.name = 'CommandError';
    this.code = code;
    this.values = values;
  }
}

/** A limit of the map would be passed (see `LIMITS`); `values.limit` is the limit. */
export class LimitError extends CommandError {
  constructor(code: CommandErrorCode, limit: number) {
    super(code, { limit });
    this.name = 'LimitError';
  }
}
