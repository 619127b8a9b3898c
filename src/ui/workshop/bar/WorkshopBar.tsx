import { ChevronDown, ChevronUp, ListTodo } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openAhead } from '../../../workshop/index.ts';
import { useOpenMap, useSession } from '../../editor/useOpenMap.ts';
import { cx } from '../../parts/cx.ts';
import note from '../../parts/FloatingNote.module.css';
import { IconButton } from '../../parts/IconButton.tsx';
import { serverNow } from '../leading/serverClock.ts';
import { useLead } from '../leading/useLead.ts';
import { useClockText, useIsLeading, useStanding, useWorkshopView } from '../leading/useWorkshop.ts';
import { useProblemWords } from '../part/problemWords.ts';
import { useTypeName } from '../part/useTypeName.ts';
import { HowMany } from '../plan/HowMany.tsx';
import { WallControls } from '../wall/WallControls.tsx';
import styles from './Bar.module.css';
import { LeadControls } from './LeadControls.tsx';
import { OwnToolsNote } from './OwnToolsNote.tsx';
import { PartControls } from './PartControls.tsx';
import { Reactions } from './Reactions.tsx';
import { SpotlightNote } from './SpotlightNote.tsx';
import { useTimeUp } from './useTimeUp.ts';

/** Below the map: how long there is, what is being done, who is ready; and for facilitators, what moves it on. */
export function WorkshopBar() {
  const { t } = useTranslation('workshop');
  const { session } = useOpenMap();
  const isLeading = useIsLeading();
  const typeName = useTypeName();
  const view = useWorkshopView();
  const { run, exercise, index } = useStanding();
  const hasPanel = useSession(({ panel }) => panel !== null);
  const clock = useClockText(run);
  const isUp = useTimeUp(run);
  const [closed, setClosed] = useState<string | null>(null);
  const ahead = openAhead(view, serverNow());
  const isOpen = run !== null && closed !== run.id;
  const togglePlan = () => session.setState(({ panel }) => ({ panel: panel === 'workshop' ? null : 'workshop' }));
  return (
    <section
      className={cx(styles.place, hasPanel && styles.beside)}
      aria-label={t('bar.title')}
      data-part
      data-workshop
      data-workshop-bar
      data-taking-part={!isLeading || undefined}
    >
      <Reactions />
      <SpotlightNote />
      {isLeading && <OwnToolsNote />}
      {exercise && isOpen && exercise.instruction !== '' && (
        <div className={styles.card}>
          <p className={styles.kicker}>
            {t('bar.place', { n: index + 1, count: view.agenda.length })}
            {view.state.isLocked && ` · ${t('bar.locked')}`}
          </p>
          <p className={styles.cardTitle}>{exercise.title}</p>
          <p className={styles.instruction}>{exercise.instruction}</p>
        </div>
      )}
      {isLeading && <WallControls />}
      <Problem />
      <div className={cx(styles.bar, isUp && styles.up)}>
        {clock !== '' && (
          <span className={styles.clock} role="timer" aria-label={t('bar.left')} data-state={run?.state}>
            {clock}
          </span>
        )}
        <span className={styles.what} role="status">
          {exercise ? exercise.title || typeName(exercise.type) : t(ahead.length > 0 ? 'bar.ahead' : 'bar.between')}
          {run?.state === 'paused' && <em className={styles.state}>{t('bar.paused')}</em>}
          {run?.state === 'shown' && <em className={styles.state}>{t('bar.shown')}</em>}
          {isUp && <em className={styles.state}>{t('bar.up')}</em>}
        </span>
        {exercise && exercise.instruction !== '' && (
          <IconButton
            label={t(isOpen ? 'bar.hideInstruction' : 'bar.showInstruction')}
            aria-expanded={isOpen}
            onClick={() => setClosed(isOpen ? (run?.id ?? null) : null)}
          >
            {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
          </IconButton>
        )}
        <HowMany />
        <PartControls />
        {isLeading && <LeadControls />}
        <IconButton label={t('bar.plan')} data-plan onClick={togglePlan}>
          <ListTodo size={16} aria-hidden />
        </IconButton>
      </div>
    </section>
  );
}

/** Why the last thing a facilitator asked for could not be. */
export function Problem() {
  const { t } = useTranslation('common');
  const { problem, forget } = useLead();
  const words = useProblemWords();
  return (
    <div role="alert" className={styles.problemPlace}>
      {problem && (
        <p className={cx(note.note, styles.problem)}>
          {words(problem)}
          <button type="button" className={note.action} onClick={forget}>
            {t('close')}
          </button>
        </p>
      )}
    </div>
  );
}
