import { useTranslation } from 'react-i18next';
import { Confirm } from '../../parts/Confirm.tsx';
import { useLead } from '../leading/useLead.ts';
import { doNotEnd, useIsAskedToEnd } from './endStore.ts';

/** Asks before the workshop ends: what was never shown is then erased. */
export function EndQuestion() {
  const { t } = useTranslation('workshop');
  const { act } = useLead();
  if (!useIsAskedToEnd()) return null;
  return (
    <Confirm
      title={t('end.title')}
      text={t('end.text')}
      action={t('end.do')}
      onCancel={doNotEnd}
      onConfirm={() => {
        doNotEnd();
        void act('end', (lead) => lead.end());
      }}
    />
  );
}
