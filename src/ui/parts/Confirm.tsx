import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import styles from './Confirm.module.css';
import { cx } from './cx.ts';
import sheet from './Sheet.module.css';

interface ConfirmProps {
  readonly title: string;
  /** What will happen and that it cannot be taken back. */
  readonly text: string;
  /** The verb on the button that does it. */
  readonly action: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

export function Confirm({ title, text, action, onCancel, onConfirm }: ConfirmProps) {
  const { t } = useTranslation('common');
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && onCancel()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={sheet.backdrop} />
        <AlertDialog.Popup className={cx(sheet.sheet, styles.confirm)}>
          <AlertDialog.Title className={styles.title}>{title}</AlertDialog.Title>
          <AlertDialog.Description className={sheet.subtitle}>{text}</AlertDialog.Description>
          <div className={styles.actions}>
            <AlertDialog.Close render={<Button />}>{t('cancel')}</AlertDialog.Close>
            <Button look="danger" onClick={onConfirm}>
              {action}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
