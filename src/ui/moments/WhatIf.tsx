import { FlaskConical, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { formatScore } from '../../lib/number.ts';
import { showScratch, undoTry } from '../../session/whatIf.ts';
import { focusGrid } from '../editor/focusGrid.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { Change } from './Change.tsx';
import { keepTries } from './keepTries.ts';
import { useJourneys } from './useJourneys.ts';
import { useKeptTries } from './useKeptTries.ts';
import styles from './WhatIf.module.css';

/** The bar that stands over the map while scores are tried out: what they would do to the memory, and the two ways out. */
export function WhatIf() {
  const { t } = useTranslation('moments');
  const scratch = useSession((state) => state.view.scratch);
  const [said, setSaid] = useState('');
  useKeptTries(scratch);
  const isOn = scratch !== null;
  const wasOn = useRef(false);
  useEffect(() => {
    if (isOn && !wasOn.current) setSaid(t('whatIf.started'));
    wasOn.current = isOn;
  }, [isOn, t]);
  return (
    <>
      {isOn && <Bar onEnd={setSaid} />}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  );
}

function Bar({ onEnd }: { readonly onEnd: (said: string) => void }) {
  const { t } = useTranslation('moments');
  const { session, document } = useOpenMap();
  const scratch = useSession((state) => state.view.scratch);
  const hasStep = useSession((state) => state.triedBefore.length > 0);
  const { journeys, changes } = useJourneys();
  const shown = journeys.find(({ isChanged }) => isChanged) ?? journeys[0];
  const whose = journeys.length > 1 ? [shown?.persona?.name, shown?.path?.name].filter(Boolean).join(' · ') : '';
  const score = (value: number | null) => (value === null ? '–' : formatScore(value, currentLocale()));

  function end(words: string) {
    showScratch(session, null);
    onEnd(words);
    focusGrid(session);
  }

  return (
    <section className={styles.bar} aria-label={t('whatIf.name')}>
      <div className={styles.words}>
        <strong className={styles.name}>
          <FlaskConical size={16} aria-hidden />
          {t('whatIf.name')}
        </strong>
        <span className={styles.only}>{t('whatIf.only')}</span>
      </div>
      <div role="status" className={styles.figures}>
        {shown && (
          <>
            {whose && <span className={styles.only}>{whose}</span>}
            <Change
              name={t('panel.remembered')}
              from={shown.result.remembered}
              to={shown.tried.remembered}
              words={score}
            />
            <Change name={t('panel.mean')} from={shown.result.mean} to={shown.tried.mean} words={score} />
          </>
        )}
      </div>
      <div className={styles.ways}>
        <Button look="quiet" className={styles.button} disabled={!hasStep} onClick={() => undoTry(session)}>
          <Undo2 size={14} aria-hidden />
          {t('whatIf.undo')}
        </Button>
        <Button className={styles.button} onClick={() => end(t('whatIf.dropped'))}>
          {t('whatIf.drop')}
        </Button>
        <Button
          look="primary"
          className={styles.button}
          disabled={changes === 0}
          onClick={() => scratch && end(t('whatIf.kept', { count: keepTries(document, scratch) }))}
        >
          {t('whatIf.keep')}
        </Button>
      </div>
    </section>
  );
}
