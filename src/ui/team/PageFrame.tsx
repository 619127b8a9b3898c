import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Logo } from '../parts/Logo.tsx';
import { LanguageMenu, ThemeMenu } from '../parts/SettingsMenus.tsx';
import styles from './PageFrame.module.css';

interface PageFrameProps {
  readonly title: string;
  readonly lead?: string;
  /** Stands beside the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A page in the manner of the home page: the way there, the settings, a title and what belongs to it. */
export function PageFrame({ title, lead, action, children }: PageFrameProps) {
  const { t } = useTranslation('common');
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <a href="/" aria-label={t('toHome')} className={styles.home}>
          <Logo size={26} />
        </a>
        <div className={styles.settings}>
          <ThemeMenu />
          <LanguageMenu />
        </div>
      </header>
      <main>
        <div className={styles.top}>
          <h1 className={styles.title}>{title}</h1>
          {action}
        </div>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
      </main>
    </div>
  );
}
