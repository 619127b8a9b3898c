import { LocateFixed, Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StepNote } from '../../document/index.ts';
import { isLive, parseRecordKey } from '../../model/index.ts';
import { jumpTo } from '../editor/jumpTo.ts';
import tray from '../editor/TrayPanel.module.css';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import styles from './History.module.css';

interface StepRowProps {
  readonly note: StepNote;
  readonly sentence: string;
  /** `now` is the last that stands. */
  readonly state: 'done' | 'now' | 'undone';
  readonly onGo: () => void;
}

/** One step: what it was and when, where it was made, and the way to it in time. */
export function StepRow({ note, sentence, state, onGo }: StepRowProps) {
  const { t, i18n } = useTranslation('follow');
  const open = useOpenMap();
  const map = open.document.getMap();
  const key = note.keys.find((one) => {
    const name = parseRecordKey(one);
    const record = name && map[name.root][name.id];
    return record && isLive(record);
  });
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(note.at);
  const go = state === 'undone' ? t('steps.redoTo') : t('steps.undoTo');

  function show() {
    if (!key) return;
    jumpTo(open, key);
    open.session.setState({ panel: 'history' });
  }

  return (
    <li className={styles.step} data-state={state} data-now={state === 'now' || undefined} tabIndex={-1}>
      <span className={tray.text}>{sentence}</span>
      <span className={tray.when}>
        {time}
        {state !== 'done' && ` · ${t(state === 'now' ? 'steps.now' : 'steps.undone')}`}
      </span>
      <div className={styles.ways}>
        {state !== 'now' && (
          <Button className={tray.place} aria-label={`${go}: ${sentence}`} onClick={onGo}>
            {state === 'undone' ? <Redo2 size={13} aria-hidden /> : <Undo2 size={13} aria-hidden />}
            {go}
          </Button>
        )}
        {key && (
          <Button look="quiet" className={tray.place} aria-label={`${t('steps.show')}: ${sentence}`} onClick={show}>
            <LocateFixed size={13} aria-hidden />
            {t('steps.show')}
          </Button>
        )}
      </div>
    </li>
  );
}
