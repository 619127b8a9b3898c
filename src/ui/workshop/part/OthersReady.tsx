import { useTranslation } from 'react-i18next';
import { useReadiness } from '../people/useReadiness.ts';
import { usePart } from './partContext.ts';

/** How many of those who take part and are here have said that they are ready; nothing before anybody takes part. */
export function OthersReady() {
  const { t } = useTranslation('part');
  const { ready, people } = useReadiness(usePart().workshop.now?.run ?? null);
  return people > 0 && t('ready.others', { ready, count: people });
}
