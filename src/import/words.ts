import { kindOf } from '../kinds/registry.ts';
import type { Locale } from '../lib/locale.ts';
import type { ImportError, ImportWarning, SourcePlace } from './types.ts';

export interface ImportWords {
  /** “row 5, column 2”, or empty. */
  readonly place: (place: SourcePlace) => string;
  readonly withPlace: (title: string, place: SourcePlace) => string;
  readonly warningTitle: (warning: ImportWarning) => string;
  readonly warningText: (warning: ImportWarning) => string;
  /** “row 5: …”, or the text alone where there is no place. */
  readonly placedText: (warning: ImportWarning) => string;
  readonly error: (error: ImportError) => string;
  /** A kind's lane in running text: “pain points”. */
  readonly kind: (id: string) => string;
}

/**
 * Codes and places of an import as sentences. `say` looks a key up in the `import` catalogue and fills it in; that each code has words
 * in every language is tested.
 */
export function createImportWords(say: (key: string, values: object) => string, locale: Locale): ImportWords {
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });

  const kind = (id: string): string => (kindOf(id)?.labels[locale].lane ?? id).toLocaleLowerCase(locale);
  const place = ({ line, row, column, element }: SourcePlace): string => {
    if (element !== undefined) return say('place.element', { element });
    if (line !== undefined) return say('place.line', { line });
    if (row !== undefined && column !== undefined) return say('place.cell', { row, column });
    if (row !== undefined) return say('place.row', { row });
    return column === undefined ? '' : say('place.column', { column });
  };
  /** Scores on our own scale bear their sign; unnamed lanes and kinds get their words. */
  const valuesOf = ({ code, values }: ImportWarning): Record<string, string | number> => {
    const spoken: Record<string, string | number> = { name: '', ...values };
    if (spoken.lane === '') spoken.lane = say('unnamedLane', {});
    if (typeof spoken.kind === 'string') spoken.kind = kind(spoken.kind);
    if (typeof spoken.score === 'number' && (code === 'feeling-read' || code === 'score-range')) {
      spoken.score = signed.format(spoken.score).replace('-', '\u2212');
    }
    return spoken;
  };

  const warningText = (warning: ImportWarning): string => say(`warnings.${warning.code}.text`, valuesOf(warning));

  return {
    place,
    kind,
    withPlace: (title, at) => (place(at) === '' ? title : say('place.with', { title, place: place(at) })),
    warningTitle: (warning) => say(`warnings.${warning.code}.title`, valuesOf(warning)),
    warningText,
    placedText: (warning) =>
      place(warning.place) === ''
        ? warningText(warning)
        : say('place.entry', { place: place(warning.place), text: warningText(warning) }),
    error: ({ code, values }) => say(`errors.${code}`, { name: '', ...values }),
  };
}
