import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import { nameOfWindow } from '../follow/knownWindows.ts';
import { Button } from '../parts/Button.tsx';
import { KindBadge } from '../parts/KindBadge.tsx';
import { timeAgo } from '../parts/timeAgo.ts';
import type { DeletedRecord } from './listDeleted.ts';
import styles from './TrayPanel.module.css';
import { useOpenMap } from './useOpenMap.ts';

interface DeletedRowProps {
  readonly record: DeletedRecord;
  /** Gets the sentence that says so. */
  readonly onRestore: (said: string) => void;
}

/** One deleted record: what it is and says, where it stood, when it went and, where that is known, by whom. */
export function DeletedRow({ record, onRestore }: DeletedRowProps) {
  const { t, i18n } = useTranslation(['follow', 'common']);
  const { canEdit } = useOpenMap();
  const { root, kind: kindId, phase, deletedAt } = record;
  const who = useWhoDeleted(record);
  const kind = kindId ? kindOf(kindId) : undefined;
  const text = record.text || t('common:noText');
  const what = (root === 'cards' && kind?.labels[currentLocale()].name) || t(`roots.${root}`);
  const facts = [what, phase, timeAgo(deletedAt, i18n.language), who].filter(Boolean);
  return (
    <li className={styles.item}>
      {kind && <KindBadge kind={kind} size={18} />}
      <div className={styles.body}>
        <span className={styles.text}>{text}</span>
        <span className={styles.when}>{facts.join(' · ')}</span>
        {canEdit && (
          <Button
            className={styles.place}
            aria-label={t('deleted.restoreOne', { text })}
            onClick={() => onRestore(t('deleted.restored', { text }))}
          >
            <RotateCcw size={13} aria-hidden />
            {t('deleted.restore')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Empty when nobody here can know. */
function useWhoDeleted({ key }: DeletedRecord): string {
  const { t } = useTranslation(['follow', 'common']);
  const { document, connection } = useOpenMap();
  const author = document.authorOf(key, 'deletedAt');
  if (author === 'self') return t('deleted.byYou');
  const name = author === null ? null : nameOfWindow(connection.presence.others, author);
  return name === null ? '' : t('deleted.by', { name: name || t('common:guest') });
}
