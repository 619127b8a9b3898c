import { ChartColumn, ClipboardList, Eye, MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import type { Source } from '../../model/index.ts';

const ICONS = {
  interview: MessagesSquare,
  survey: ClipboardList,
  analytics: ChartColumn,
  observation: Eye,
} as const;

export const SOURCE_TYPES = Object.keys(ICONS) as readonly Source['type'][];

export function SourceIcon({ type }: { readonly type: Source['type'] }) {
  const Icon = ICONS[type];
  return <Icon size={15} aria-hidden />;
}

/** What a source is called, and its facts in one line: "Interview · 3 Sept 2026 · n = 6". */
export function useSourceWords() {
  const { t } = useTranslation('evidence');
  return {
    nameOf: ({ reference }: Source): string => reference.trim() || t('sources.unnamed'),
    factsOf: ({ type, date, n }: Source): string => {
      const facts = [t(`sources.types.${type}`), formatDay(date), n === null ? '' : t('sources.size', { n })];
      return facts.filter(Boolean).join(' · ');
    },
  };
}

/** A calendar date as people write it; as it stands when it is none. */
export function formatDay(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (date === '' || Number.isNaN(time)) return date;
  const locale = currentLocale() === 'en' ? 'en-GB' : currentLocale();
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
}
