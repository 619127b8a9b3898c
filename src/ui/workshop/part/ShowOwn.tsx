import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ballot } from '../../../model/workshop/index.ts';
import { type BallotKeeper, openOwn } from '../../../sync/workshop/index.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { Button } from '../../parts/Button.tsx';
import { Confirm } from '../../parts/Confirm.tsx';
import styles from './Part.module.css';
import { useProblemWords } from './problemWords.ts';

interface ShowOwnProps {
  readonly box: string;
  /** Key of whoever it is. */
  readonly participant: string;
  readonly keeper: BallotKeeper<Ballot>;
}

/** Where each person shows their own: the button that does it, for good. */
export function ShowOwn({ box, participant, keeper }: ShowOwnProps) {
  const { t } = useTranslation('part');
  const { id: map, key } = useOpenMap();
  const problemWords = useProblemWords();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState('');

  async function show() {
    setAsking(false);
    const opened = await openOwn({ map, key, box, participant });
    setProblem(opened.ok ? '' : problemWords(opened.error));
    keeper.refresh();
  }

  return (
    <div className={styles.foot}>
      <Button className={styles.big} onClick={() => setAsking(true)}>
        {t('showOwn.action')}
      </Button>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {isAsking && (
        <Confirm
          title={t('showOwn.title')}
          text={t('showOwn.text')}
          action={t('showOwn.confirm')}
          onCancel={() => setAsking(false)}
          onConfirm={show}
        />
      )}
    </div>
  );
}
