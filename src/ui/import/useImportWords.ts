import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import type { ImportError, ImportWarning, SourcePlace } from '../../import/index.ts';
import { kindOf } from '../../kinds/registry.ts';

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

/** Codes and places of an import as sentences. */
export function useImportWords(): ImportWords {
  const { t } = useTranslation('import');
  const locale = currentLocale();
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
  /** Codes come from the import's own files; that each has words in every language is tested. */
  const say = (key: string, values: object): string => t(key as 'titleOf', { name: '', ...values });

  const kind = (id: string): string => (kindOf(id)?.labels[locale].lane ?? id).toLocaleLowerCase(locale);
  const place = ({ line, row, column, element }: SourcePlace): string => {
    if (element !== undefined) return t('place.element', { element });
    if (line !== undefined) return t('place.line', { line });
    if (row !== undefined && column !== undefined) return t('place.cell', { row, column });
    if (row !== undefined) return t('place.row', { row });
    return column === undefined ? '' : t('place.column', { column });
  };
  /** Scores on our own scale bear their sign; unnamed lanes and kinds get their words. */
  const valuesOf = ({ code, values }: ImportWarning): Record<string, string | number> => {
    const spoken = { ...values };
    if (spoken.lane === '') spoken.lane = t('unnamedLane');
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
    withPlace: (title, at) => (place(at) === '' ? title : t('place.with', { title, place: place(at) })),
    warningTitle: (warning) => say(`warnings.${warning.code}.title`, valuesOf(warning)),
    warningText,
    placedText: (warning) =>
      place(warning.place) === ''
        ? warningText(warning)
        : t('place.entry', { place: place(warning.place), text: warningText(warning) }),
    error: ({ code, values }) => say(`errors.${code}`, values),
  };
}
