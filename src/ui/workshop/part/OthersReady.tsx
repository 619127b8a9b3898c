import { useTranslation } from 'react-i18next';
import { usePart } from './partContext.ts';
import { usePeopleHere } from './usePeople.ts';

/** How many of those who are here have said that they are ready. */
export function OthersReady() {
  const { t } = useTranslation('part');
  const people = usePeopleHere(usePart().part?.participant ?? null);
  return t('ready.others', { ready: people.filter(({ isReady }) => isReady).length, count: people.length });
}
