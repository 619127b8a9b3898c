import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { createImportWords, type ImportWords } from '../../import/index.ts';

/** Codes and places of an import as sentences of the interface's language. */
export function useImportWords(): ImportWords {
  const { t } = useTranslation('import');
  return createImportWords((key, values) => t(key as 'titleOf', { name: '', ...values }), currentLocale());
}
