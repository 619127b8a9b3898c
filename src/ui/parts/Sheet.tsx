import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import styles from './Sheet.module.css';

interface SheetProps {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** In CSS pixels; it never grows past the window. */
  readonly width?: number;
  readonly isFull?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog: title, close, Escape, focus kept inside and given back. */
export function Sheet({ title, subtitle, width = 560, isFull = false, onClose, children }: SheetProps) {
  const { t } = useTranslation('common');
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={cx(styles.sheet, isFull && styles.full)} style={isFull ? undefined : { width }}>
          <Dialog.Title className={styles.title}>{title}</Dialog.Title>
          {subtitle && <Dialog.Description className={styles.subtitle}>{subtitle}</Dialog.Description>}
          {children}
          <Dialog.Close className={styles.close} aria-label={t('close')}>
            <X size={18} aria-hidden />
          </Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
