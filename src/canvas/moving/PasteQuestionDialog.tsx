import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PasteQuestionDialog.module.css';
import type { Asked } from './questions.ts';

/** Asks before a paste does more than fill cells; Enter does what was meant, Escape leaves the map as it is. */
export function PasteQuestionDialog({ asked: { question, answer } }: { readonly asked: Asked }) {
  const { t, i18n } = useTranslation(['moving', 'common']);
  const first = useRef<HTMLButtonElement>(null);
  const values =
    question.about === 'width'
      ? { count: question.count }
      : { count: question.titles.length, titles: new Intl.ListFormat(i18n.language).format(question.titles) };
  const words = `ask.${question.about}` as const;
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && answer(null)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.backdrop} />
        <AlertDialog.Popup className={styles.popup} initialFocus={first} finalFocus={false}>
          <AlertDialog.Title className={styles.title}>{t(`${words}.title`, values)}</AlertDialog.Title>
          <AlertDialog.Description className={styles.text}>{t(`${words}.text`, values)}</AlertDialog.Description>
          <div className={styles.actions}>
            <button type="button" className={styles.button} onClick={() => answer(null)}>
              {t('common:cancel')}
            </button>
            <button type="button" className={styles.button} onClick={() => answer('some')}>
              {t(`${words}.some`, values)}
            </button>
            <button ref={first} type="button" className={styles.primary} onClick={() => answer('all')}>
              {t(`${words}.all`, values)}
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
