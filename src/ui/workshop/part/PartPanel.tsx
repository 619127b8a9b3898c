import { KeyRound, Map as MapIcon } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../parts/IconButton.tsx';
import { AheadChoice } from './AheadChoice.tsx';
import { Clock } from './Clock.tsx';
import { ExerciseBody } from './ExerciseBody.tsx';
import { GoneOn } from './GoneOn.tsx';
import { Lobby } from './Lobby.tsx';
import { OwnCode } from './OwnCode.tsx';
import styles from './Part.module.css';
import { PartContext, usePart } from './partContext.ts';
import { Signs } from './Signs.tsx';
import { useInertSiblings } from './useInertSiblings.ts';
import { useTypeName } from './useTypeName.ts';
import { useUnhurried } from './useUnhurried.ts';

const PHONE = '(max-width: 720px)';

/** What one person does in the workshop: all of a phone, or a panel beside the map. */
export function PartPanel({ onFold }: { readonly onFold: () => void }) {
  const { t } = useTranslation('part');
  const { part, workshop } = usePart();
  const ref = useRef<HTMLElement>(null);
  const { shown: now, isBehind, goOn } = useUnhurried(workshop.now, ref);
  const inside = useMemo(() => ({ part, workshop: { ...workshop, now } }), [part, workshop, now]);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isCodeAsked, setCodeAsked] = useState(false);
  const typeName = useTypeName();
  useInertSiblings(ref, PHONE);
  const choose = (other: string) => {
    goOn();
    workshop.choose(other);
  };

  // What was there before is gone with its exercise: the keyboard goes on at the head of the next.
  const run = now?.run.id;
  const before = useRef(run);
  useEffect(() => {
    if (before.current === run) return;
    before.current = run;
    if (document.activeElement === document.body || ref.current?.contains(document.activeElement))
      heading.current?.focus();
  }, [run]);

  return (
    <section ref={ref} className={styles.panel} aria-label={t('name')}>
      <header className={styles.head}>
        <div className={styles.headLine}>
          <h2 ref={heading} tabIndex={-1}>
            {now
              ? t('progress', {
                  number: now.number,
                  count: now.count,
                  title: now.exercise.title || typeName(now.exercise.type),
                })
              : t('name')}
          </h2>
          {now && <Clock run={now.run} />}
          {part && (
            <IconButton
              className={styles.fold ?? ''}
              label={t('own.show')}
              isPressed={isCodeAsked}
              onClick={() => setCodeAsked(!isCodeAsked)}
            >
              <KeyRound size={17} aria-hidden />
            </IconButton>
          )}
          <IconButton className={styles.fold ?? ''} label={t('fold')} onClick={onFold}>
            <MapIcon size={17} aria-hidden />
          </IconButton>
        </div>
      </header>
      {part && (isCodeAsked || !part.isSeen) && <OwnCode part={part} onClose={() => setCodeAsked(false)} />}
      <AheadChoice onChoose={choose} />
      {isBehind && <GoneOn run={now?.run.id ?? ''} onGoOn={goOn} />}
      <PartContext value={inside}>{now ? <ExerciseBody key={now.run.id} now={now} /> : <Lobby />}</PartContext>
      {part && <Signs hasReady={now?.run.state === 'running' || now?.run.state === 'paused'} />}
    </section>
  );
}
