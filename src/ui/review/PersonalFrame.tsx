import { Check, ShieldQuestion } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { PERSONAL_SORTS, type PersonalSort } from '../../model/personalData/index.ts';
import { Button } from '../parts/Button.tsx';
import styles from './PersonalNotice.module.css';

/** Places shown; the rest is only counted. */
export const SHOWN = 20;

interface PersonalFrameProps {
  readonly label: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly lead: string;
  readonly hint: string;
  /** What is said of places beyond those shown; empty for none. */
  readonly more: string;
  /** `PersonalItem`s; none when nothing is left. */
  readonly children: readonly ReactNode[];
}

/** What looks like personal data, said calmly and in no one's way. */
export function PersonalFrame({ label, heading, lead, hint, more, children }: PersonalFrameProps) {
  const { t } = useTranslation('evidence');
  return (
    <section className={styles.notice} aria-label={label}>
      <h3 ref={heading} tabIndex={-1} className={styles.lead}>
        <ShieldQuestion size={17} aria-hidden />
        <span>{children.length === 0 ? t('personal.none') : lead}</span>
      </h3>
      {children.length > 0 && (
        <>
          <p className={styles.hint}>{hint}</p>
          <ul className={styles.list} aria-label={t('personal.list')}>
            {children}
          </ul>
          {more && <p className={styles.hint}>{more}</p>}
        </>
      )}
    </section>
  );
}

interface PersonalItemProps {
  /** Which personal data, as "1 e-mail address". */
  readonly what: string;
  readonly text: string;
  readonly where: string;
  readonly onGo: () => void;
  /** Null for who may not say so. */
  readonly onFine: (() => void) | null;
}

/** One place: what is there, the way there, and to say that it is fine. */
export function PersonalItem({ what, text, where, onGo, onFine }: PersonalItemProps) {
  const { t } = useTranslation('evidence');
  return (
    <li className={styles.row}>
      <button type="button" className={styles.jump} aria-label={t('personal.goTo', { what, text })} onClick={onGo}>
        <span className={styles.text}>{text}</span>
        <span className={styles.where}>{[what, where].filter(Boolean).join(' · ')}</span>
      </button>
      {onFine && (
        <Button className={styles.fine} aria-label={t('personal.fineOne', { what, text })} onClick={onFine}>
          <Check size={14} aria-hidden />
          {t('personal.fine')}
        </Button>
      )}
    </li>
  );
}

/** "1 e-mail address, 2 telephone numbers". */
export function useSortWords(): (found: readonly { readonly sort: PersonalSort; readonly count: number }[]) => string {
  const { t } = useTranslation('evidence');
  return (found) =>
    PERSONAL_SORTS.flatMap((sort) => {
      const count = found.reduce((sum, one) => sum + (one.sort === sort ? one.count : 0), 0);
      return count === 0 ? [] : [t(`personal.sorts.${sort}`, { count })];
    }).join(', ');
}
