import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FormatButtons, listenToMarks, TextLinks } from '../../canvas/writing/index.ts';
import { useTextEditing } from '../editor/useTextEditing.ts';
import { LiveText } from '../parts/LiveText.tsx';
import { Toolbar } from '../parts/Toolbar.tsx';
import styles from './MarkedText.module.css';

interface MarkedTextProps {
  readonly label: string;
  readonly card: string;
  readonly value: string;
}

/** The text of a card, with what sets words apart at its foot and where it leads to below. */
export function MarkedText({ label, card, value }: MarkedTextProps) {
  const { t } = useTranslation('about');
  const editing = useTextEditing({ root: 'cards', id: card, field: 'text' });
  const holder = useRef<HTMLDivElement>(null);
  const findBox = () => holder.current?.querySelector('textarea') ?? null;

  useEffect(() => {
    const box = holder.current?.querySelector('textarea');
    return box ? listenToMarks(box, true) : undefined;
  }, []);

  return (
    <div>
      <div ref={holder} className={styles.holder} data-read-only={editing.isReadOnly || undefined}>
        <LiveText {...editing} value={value} label={label} className={styles.text ?? ''} />
        {!editing.isReadOnly && (
          <Toolbar label={t('format')} isAcross className={styles.bar}>
            <FormatButtons findBox={findBox} />
          </Toolbar>
        )}
      </div>
      <TextLinks text={value} />
    </div>
  );
}
