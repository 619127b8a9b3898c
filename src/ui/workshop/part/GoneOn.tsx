import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/Button.tsx';
import styles from './Part.module.css';
import { usePart } from './partContext.ts';
import { useTypeName } from './useTypeName.ts';

/** Says to whoever is in the middle of a sentence that the workshop has gone on, and lets them come along. */
export function GoneOn({ run, onGoOn }: { readonly run: string; readonly onGoOn: () => void }) {
  const { t } = useTranslation('part');
  const { now } = usePart().workshop;
  const typeName = useTypeName();
  const title = now ? now.exercise.title || typeName(now.exercise.type) : '';
  return (
    <div className={styles.goneOn}>
      <p role="status">
        {now === null ? t('goneOn.between') : now.run.id === run ? t('goneOn.shown') : t('goneOn.text', { title })}
      </p>
      <Button onClick={onGoOn}>{t('goneOn.do')}</Button>
    </div>
  );
}
