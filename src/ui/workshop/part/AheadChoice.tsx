import { useTranslation } from 'react-i18next';
import styles from './Part.module.css';
import { usePart } from './partContext.ts';
import { useTypeName } from './useTypeName.ts';

/** Where several exercises are open before the meeting: which one to do now. */
export function AheadChoice({ onChoose }: { readonly onChoose: (run: string) => void }) {
  const { t } = useTranslation('part');
  const { ahead, now } = usePart().workshop;
  const typeName = useTypeName();
  if (ahead.length < 2) return null;
  return (
    <nav className={styles.ahead} aria-label={t('ahead')}>
      {ahead.map(({ run, exercise }) => (
        <button
          key={run.id}
          type="button"
          aria-current={run.id === now?.run.id ? 'step' : undefined}
          onClick={() => onChoose(run.id)}
        >
          {exercise.title || typeName(exercise.type)}
        </button>
      ))}
    </nav>
  );
}
