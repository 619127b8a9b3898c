import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyMap } from '../../model/index.ts';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import tray from '../editor/TrayPanel.module.css';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { describeStep } from './describeStep.ts';
import { StepRow } from './StepRow.tsx';

const wholeMap = (map: JourneyMap) => map;
const SHOWN = 200;

/** What this person has done since the map was opened here, newest first, and the way back to any of it. */
export function HistoryPanel() {
  const { t } = useTranslation(['follow', 'editor']);
  const { document } = useOpenMap();
  const map = useMapValue(wholeMap);
  const { done, undone } = document.history.steps();
  const steps = [...done, ...undone];
  const panel = useRef<HTMLDivElement>(null);
  const [gone, setGone] = useState<{ readonly said: string } | null>(null);

  // The button that was pressed is gone: the step that stands last now takes the focus, or the heading when none stands.
  useEffect(() => {
    const find = (what: string) => panel.current?.querySelector<HTMLElement>(what);
    if (gone) (find('[data-now]') ?? find('h2'))?.focus();
  }, [gone]);

  function goTo(to: number) {
    const by = Math.abs(to - done.length);
    const said = t(to < done.length ? 'steps.back' : 'steps.forth', { count: by });
    document.history.goTo(to);
    setGone({ said });
  }

  const first = Math.max(0, steps.length - SHOWN);
  return (
    <div ref={panel}>
      <PanelHeader title={t('editor:panel.history')} />
      <p className={tray.lead}>{t(steps.length === 0 ? 'steps.empty' : 'steps.lead')}</p>
      {done.length > 0 && (
        <Button className={tray.all} onClick={() => goTo(0)}>
          {t('steps.undoAll')}
        </Button>
      )}
      <ul className={tray.list} aria-label={t('editor:panel.history')}>
        {steps
          .map((note, index) => ({ note, place: index + 1 }))
          .slice(first)
          .toReversed()
          .map(({ note, place }) => (
            <StepRow
              key={place}
              note={note}
              sentence={describeStep(note, map, t)}
              state={place > done.length ? 'undone' : place === done.length ? 'now' : 'done'}
              onGo={() => goTo(place)}
            />
          ))}
      </ul>
      {first > 0 && <p className={tray.lead}>{t('steps.older', { count: first })}</p>}
      <div role="status" className="visually-hidden">
        {gone?.said}
      </div>
    </div>
  );
}
