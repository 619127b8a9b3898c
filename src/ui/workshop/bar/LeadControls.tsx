import { Eye, Megaphone, MoreHorizontal, Pause, Play, SkipForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isSealed } from '../../../model/workshop/index.ts';
import { useOpenMap, useSession } from '../../editor/useOpenMap.ts';
import { useOtherPeople } from '../../follow/useOtherPeople.ts';
import { Button } from '../../parts/Button.tsx';
import { DropMenu } from '../../parts/DropMenu.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { useLead } from '../leading/useLead.ts';
import { useStanding } from '../leading/useWorkshop.ts';
import { useStillSealed } from '../people/useStillSealed.ts';
import styles from './Bar.module.css';
import { useLeadEntries } from './useLeadEntries.tsx';

const MINUTE = 60_000;

/** What a facilitator needs at every moment; the rest is in the menu beside it. */
export function LeadControls({ isOwnWindow = false }: { readonly isOwnWindow?: boolean }) {
  const { t } = useTranslation(['workshop', 'follow']);
  const { session } = useOpenMap();
  const isSheet = useSession(({ form }) => form === 'sheet');
  const others = useOtherPeople();
  const { run, exercise, next } = useStanding();
  const { act, inOrder, isBusy } = useLead();
  const entries = useLeadEntries();
  const isRunning = run?.state === 'running';
  const { isInTurn, isLeft } = useStillSealed();
  const isOpen = run?.state === 'running' || run?.state === 'paused';
  const toShow = run && exercise && isSealed(exercise.type) && (isOpen || (isInTurn && isLeft));
  return (
    <span className={styles.lead}>
      {run && run.state !== 'shown' && (
        <IconButton
          label={t(isRunning ? 'lead.pause' : 'lead.resume')}
          onClick={() => act(isRunning ? 'pause' : 'resume', (lead) => (isRunning ? lead.pause() : lead.resume()))}
        >
          {isRunning ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
        </IconButton>
      )}
      {run && (
        <Button
          className={styles.small}
          aria-label={t('lead.oneMore')}
          onClick={() => inOrder((lead) => lead.extend(MINUTE))}
        >
          {t('lead.plusOne')}
        </Button>
      )}
      {toShow ? (
        <Button
          look="primary"
          className={styles.main}
          disabled={isBusy}
          onClick={() => act(`reveal ${run.id}`, (lead) => lead.reveal(run))}
        >
          <Eye size={15} aria-hidden />
          {t(isInTurn ? 'lead.revealNext' : 'lead.reveal')}
        </Button>
      ) : (
        (next || run) && (
          <Button
            look="primary"
            className={styles.main}
            disabled={isBusy}
            onClick={() => act('next', (lead) => lead.next())}
          >
            <SkipForward size={15} aria-hidden />
            {t(run ? (next ? 'lead.next' : 'lead.finish') : 'lead.begin')}
          </Button>
        )
      )}
      <DropMenu
        side="top"
        align="end"
        trigger={
          <IconButton label={t('lead.more')}>
            <MoreHorizontal size={16} aria-hidden />
          </IconButton>
        }
        entries={entries}
      />
      {!isOwnWindow && isSheet && others.length > 0 && (
        <Button className={styles.call} onClick={() => session.setState({ isCalling: true })}>
          <Megaphone size={15} aria-hidden />
          <span className={styles.callWords}>{t('follow:call.do')}</span>
        </Button>
      )}
    </span>
  );
}
