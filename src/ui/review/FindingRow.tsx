import { CheckCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTyping } from '../../lib/typing.ts';
import type { Finding } from '../../model/review/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { useRecordWords } from '../evidence/RecordJump.tsx';
import { Button } from '../parts/Button.tsx';
import field from '../parts/Field.module.css';
import { IconButton } from '../parts/IconButton.tsx';
import { FindingPlace } from './FindingPlace.tsx';
import styles from './Review.module.css';

interface FindingRowProps {
  readonly finding: Finding;
  /** Whether the reason for setting it aside is being asked for. */
  readonly isAsked: boolean;
  readonly onAsk: () => void;
  readonly onCancel: () => void;
  readonly onDismiss: (reason: string) => void;
}

const LONGEST_REASON = 500;

/** One finding; who sets it aside says why. */
export function FindingRow({ finding, isAsked, onAsk, onCancel, onDismiss }: FindingRowProps) {
  const { t } = useTranslation(['evidence', 'common']);
  const { canEdit } = useOpenMap();
  const [reason, setReason] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const asking = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  const text = useRecordWords(finding.on);
  useEffect(() => {
    if (isAsked) box.current?.focus();
    else if (wasAsked.current && document.activeElement === document.body) asking.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);

  return (
    <li className={styles.finding}>
      <div className={styles.row}>
        <div className={styles.words}>
          <FindingPlace finding={finding} />
        </div>
        {canEdit && !isAsked && (
          <IconButton
            ref={asking}
            className={styles.set ?? ''}
            label={t('review.dismissOne', { text })}
            onClick={onAsk}
          >
            <CheckCheck size={15} aria-hidden />
          </IconButton>
        )}
      </div>
      {isAsked && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            onDismiss(reason.trim());
          }}
        >
          <input
            ref={box}
            className={field.control}
            aria-label={t('review.reason')}
            placeholder={t('review.reason')}
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              keepTyping(event);
              if (event.key === 'Escape') onCancel();
            }}
          />
          <div className={styles.buttons}>
            <Button type="submit" look="primary" className={styles.small}>
              {t('review.dismiss')}
            </Button>
            <Button className={styles.small} onClick={onCancel}>
              {t('common:cancel')}
            </Button>
          </div>
        </form>
      )}
    </li>
  );
}
