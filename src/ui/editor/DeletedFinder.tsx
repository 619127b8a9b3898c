import { useTranslation } from 'react-i18next';
import { DELETED_ROOTS, type DeletedRecord, type DeletedRoot } from './listDeleted.ts';
import styles from './TrayPanel.module.css';

interface DeletedFinderProps {
  readonly deleted: readonly DeletedRecord[];
  readonly typed: string;
  readonly root: DeletedRoot | null;
  readonly onType: (typed: string) => void;
  readonly onChoose: (root: DeletedRoot | null) => void;
}

/** Narrows a long list of what was deleted by words and by what it is. */
export function DeletedFinder({ deleted, typed, root, onType, onChoose }: DeletedFinderProps) {
  const { t } = useTranslation('follow');
  const counts = DELETED_ROOTS.map((one) => ({
    root: one,
    count: deleted.filter((record) => record.root === one).length,
  })).filter(({ root: one, count }) => count > 0 || one === root);
  return (
    <search className={styles.finder}>
      <input
        type="search"
        aria-label={t('deleted.find')}
        placeholder={t('deleted.find')}
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
      <select
        aria-label={t('deleted.kind')}
        value={root ?? ''}
        onChange={({ target }) => onChoose(DELETED_ROOTS.find((one) => one === target.value) ?? null)}
      >
        <option value="">{t('deleted.everything', { count: deleted.length })}</option>
        {counts.map(({ root: one, count }) => (
          <option key={one} value={one}>
            {t(`rootsMany.${one}`)} ({count})
          </option>
        ))}
      </select>
    </search>
  );
}
