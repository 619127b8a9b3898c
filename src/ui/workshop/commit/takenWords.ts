import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../../i18n/index.ts';

/** Who has something done until when, in a sentence; both may be empty. */
export function useTakenWords(): (owner: string, due: string) => string {
  const { t } = useTranslation('part');
  return (owner, due) => {
    if (owner === '') return t('commit.nobody');
    return due === '' ? t('commit.noDate', { owner }) : t('commit.says', { owner, due: dateWords(due) });
  };
}

function dateWords(due: string): string {
  return new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'long' }).format(new Date(`${due}T12:00:00`));
}
