import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../parts/cx.ts';
import styles from './StartFrom.module.css';
import { BlankThumbnail, FirstHomeThumbnail, FivePhasesThumbnail } from './thumbnails.tsx';

/** The server's templates that are offered here. */
export type StartTemplate = 'blank' | 'first-home' | 'five-phases';

interface StartFromProps {
  readonly isBusy: boolean;
  readonly onStart: (template: StartTemplate) => void;
  readonly onImport: () => void;
}

/** What a map can begin as: a template, or what people already have. */
export function StartFrom({ isBusy, onStart, onImport }: StartFromProps) {
  const { t } = useTranslation('home');
  const card = (name: StartTemplate, picture: ReactNode) => (
    <StartCard
      title={t(`from.${name}.title`)}
      text={t(`from.${name}.text`)}
      isBusy={isBusy}
      onSelect={() => onStart(name)}
    >
      {picture}
    </StartCard>
  );
  return (
    <section aria-labelledby="start-from">
      <h2 id="start-from" className={styles.heading}>
        {t('from.heading')}
      </h2>
      <div className={styles.cards}>
        {card('blank', <BlankThumbnail />)}
        {card('first-home', <FirstHomeThumbnail />)}
        {card('five-phases', <FivePhasesThumbnail />)}
        <StartCard
          title={t('from.import.title')}
          text={t('from.import.text')}
          isBusy={isBusy}
          isOpen
          onSelect={onImport}
        >
          <span className={styles.drop}>{t('from.import.drop')}</span>
        </StartCard>
      </div>
    </section>
  );
}

interface StartCardProps {
  readonly title: string;
  readonly text: string;
  readonly isBusy: boolean;
  /** Dashed: a place to put something. */
  readonly isOpen?: boolean;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

function StartCard({ title, text, isBusy, isOpen = false, onSelect, children }: StartCardProps) {
  return (
    <button type="button" className={cx(styles.card, isOpen && styles.open)} disabled={isBusy} onClick={onSelect}>
      <span className={styles.picture}>{children}</span>
      <span className={styles.words}>
        <span className={styles.name}>{title}</span>
        <span className={styles.text}>{text}</span>
      </span>
    </button>
  );
}
