/** Why nothing could be made; the words for people stand in the `export` catalogue under `errors.<code>`. */
export type ExportErrorCode =
  /** This program or browser cannot paint pictures off screen. */
  | 'no-canvas'
  /** The picture has more pixels than the browser can hold; `values`: `width`, `height`. */
  | 'too-large'
  /** The map is larger than the paper at the scale that was chosen; `values`: `paper`, and `percent`, which would fit. */
  | 'no-room'
  /** More sheets than anybody puts together; `values`: `count`, `most`. */
  | 'too-many-tiles'
  /** The part of the map is no longer there. */
  | 'no-part'
  /** A font file could not be read; `values`: `file`. */
  | 'no-font'
  /** The template is no PowerPoint file, or one that cannot be read. */
  | 'template-broken'
  /** A part of the template cannot be read; `values`: `part`, its path in the file. */
  | 'template-part'
  /** The template unpacks to more than can be worked with. */
  | 'template-large'
  /** The template's slides have no room: too small, or upright. */
  | 'template-size'
  /** The template has no layout with a title at its top. */
  | 'template-layout'
  /** The worker did not start: no network, or a browser too old. */
  | 'no-worker'
  /** A fault of the program; `values`: `detail`. */
  | 'failed';

export type ErrorValues = Readonly<Record<string, string | number>>;

export class ExportError extends Error {
  readonly code: ExportErrorCode;
  readonly values: ErrorValues;

  constructor(code: ExportErrorCode, values: ErrorValues = {}) {
    super(`Export failed: ${code} ${JSON.stringify(values)}`);
    this.name = 'ExportError';
    this.code = code;
    this.values = values;
  }
}

/** Any thrown thing as an `ExportError`; cancelling stays what it is. */
export function toExportError(error: unknown): ExportError {
  if (error instanceof ExportError) return error;
  return new ExportError('failed', { detail: error instanceof Error ? error.message : String(error) });
}
