import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TRACED_NAME } from '../../sync/traceProtocol.ts';
import { Button } from '../parts/Button.tsx';
import { LineForm } from '../team/LineForm.tsx';
import team from '../team/Team.module.css';
import styles from './Administration.module.css';
import { ForgetForm } from './ForgetForm.tsx';
import { Remains } from './Remains.tsx';
import { TraceList } from './TraceList.tsx';
import { useTraces } from './useTraces.ts';

const BUSY_WORDS = { look: 'traces.looking', copy: 'traces.copying', forget: 'traces.forgetting' } as const;

/** What the server keeps of one person: found by name, given out, and forgotten. */
export function PersonTraces({ administrator }: { readonly administrator: string }) {
  const { t } = useTranslation(['administration', 'team']);
  const { state, stop, look, copy, forget } = useTraces(administrator);
  const { name, doing, progress, found, forgotten, problem } = state;
  const outcome = useRef<HTMLDivElement>(null);
  const told = problem ?? found ?? forgotten;

  // What had the focus is gone by the end: the outcome takes it.
  useEffect(() => {
    if (told) outcome.current?.focus();
  }, [told]);

  async function submit(asked: string): Promise<string | null> {
    if (asked === '') return t('traces.missing');
    await look(asked);
    return null;
  }

  function problemWords(): string | null {
    if (!problem) return null;
    const { of, what } = problem;
    if (what === 'stopped')
      return of === 'copy' ? null : t(of === 'look' ? 'traces.stoppedLook' : 'traces.stoppedForget');
    if (what === 'busy' || what === 'cut') return t(`traces.${what}`);
    return t(`team:problems.${what}`);
  }

  const wrong = problemWords();
  const isNothing = found !== null && found.maps + found.passes + found.log === 0;
  return (
    <section aria-labelledby="traces">
      <h2 id="traces" className={team.heading}>
        {t('traces.heading')}
      </h2>
      <p className={team.hint}>{t('traces.text')}</p>
      <div className={team.card}>
        <LineForm label={t('traces.name')} action={t('traces.look')} maxLength={TRACED_NAME} onSubmit={submit} />
        {doing && (
          <div className={styles.fresh}>
            <p role="status">{t(BUSY_WORDS[doing])}</p>
            {progress.of > 0 && (
              <>
                <progress
                  className={styles.progress}
                  max={progress.of}
                  value={progress.done}
                  aria-labelledby="traces-far"
                />
                <p id="traces-far" className={styles.once}>
                  {t('traces.progress', progress)}
                </p>
              </>
            )}
            <div className={styles.line}>
              <Button onClick={stop}>{t('traces.stop')}</Button>
            </div>
          </div>
        )}
        {wrong !== null && (
          <p role="alert" className={styles.wrong}>
            {wrong}
          </p>
        )}
        <div ref={outcome} tabIndex={-1} className={styles.outcome}>
          {found && (
            <p role="status" className={styles.said}>
              {isNothing ? t('traces.nothing', { name }) : t('traces.found', { name, count: found.maps })}
            </p>
          )}
          {forgotten && (
            <>
              <p role="status" className={styles.said}>
                {t('traces.forgotten', { name })}
              </p>
              <Remains end={forgotten} />
            </>
          )}
        </div>
        {found && !isNothing && (
          <>
            <TraceList maps={state.maps} end={found} />
            <ForgetForm name={name} isBusy={doing !== null} onCopy={copy} onForget={forget} />
          </>
        )}
      </div>
    </section>
  );
}
