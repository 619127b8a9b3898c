import { useTranslation } from 'react-i18next';

/** Minutes in words: `45 min`, `3 h 40 min`. */
export function useDurationWords(): (minutes: number) => string {
  const { t } = useTranslation('workshop');
  return (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    if (hours === 0) return t('time.minutes', { minutes });
    return rest === 0 ? t('time.hours', { hours }) : t('time.both', { hours, minutes: rest });
  };
}
