import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ballot } from '../../../model/workshop/index.ts';
import type { BallotView } from '../../../sync/workshop/index.ts';
import { cx } from '../../parts/cx.ts';
import styles from './Part.module.css';
import { useProblemWords } from './problemWords.ts';

interface HandedInProps {
  readonly ballot: BallotView<Ballot>;
  /** What the server has, in words: "5 of 9". Only for what is on its disk. */
  readonly what: string;
  /** How it goes with the others. */
  readonly children?: ReactNode;
}

/** Whether what is here is on the server's disk, by its own word. */
export function HandedIn({ ballot, what, children }: HandedInProps) {
  const { t } = useTranslation('part');
  const problemWords = useProblemWords();
  const { status, problem, isUnsent, isCut } = ballot;
  const isLate = status === 'closed' && isUnsent;
  return (
    <div role="status" className={cx(styles.status, (status === 'refused' || isLate) && styles.problem)}>
      {status === 'saved' && ballot.handedIn && <Check size={14} aria-hidden />}
      {status === 'saving' && <LoaderCircle size={14} aria-hidden />}
      {status === 'unsaved' && <CloudOff size={14} aria-hidden />}
      {(status === 'refused' || isLate) && <TriangleAlert size={14} aria-hidden />}
      <span>
        {status === 'saved' && (ballot.handedIn ? t('handedIn.saved', { what }) : t('handedIn.nothing'))}
        {status === 'saving' && t('handedIn.saving')}
        {status === 'unsaved' && t('handedIn.unsaved')}
        {status === 'loading' && t('handedIn.loading')}
        {status === 'clash' && t('handedIn.clash')}
        {status === 'refused' && problem && problemWords(problem)}
        {isCut && `${t('handedIn.cut')} `}
        {isLate && `${t('handedIn.late')} `}
        {status === 'closed' && (ballot.handedIn ? t('handedIn.closed', { what }) : t('handedIn.closedEmpty'))}
        {status === 'out' && t('handedIn.out')}
      </span>
      {children && status !== 'out' && (
        <>
          <span aria-hidden>·</span>
          <span>{children}</span>
        </>
      )}
    </div>
  );
}
