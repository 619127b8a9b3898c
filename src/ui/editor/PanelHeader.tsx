import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../parts/IconButton.tsx';
import { focusGrid } from './focusGrid.ts';
import styles from './PanelHeader.module.css';
import { useOpenMap } from './useOpenMap.ts';

interface PanelHeaderProps {
  readonly title: string;
  readonly badge?: ReactNode;
  /** Beside the title, before close. */
  readonly children?: ReactNode;
}

export function PanelHeader({ title, badge, children }: PanelHeaderProps) {
  const { t } = useTranslation('common');
  const { session } = useOpenMap();
  return (
    <div className={styles.header}>
      {badge}
      <h2 className={styles.title} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <IconButton
        className={styles.button ?? ''}
        label={t('close')}
        onClick={() => {
          session.setState({ panel: null });
          focusGrid(session);
        }}
      >
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
