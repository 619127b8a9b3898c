import { FileText, FlaskConical, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXERCISE_TYPES } from '../../../model/workshop/index.ts';
import { PLAN_NAMES, planMinutes } from '../../../model/workshopPlans/index.ts';
import { REHEARSAL_START, slotsOf, totalMinutes } from '../../../workshop/index.ts';
import { Button } from '../../parts/Button.tsx';
import { DropMenu } from '../../parts/DropMenu.tsx';
import { useDurationWords } from '../leading/useDurationWords.ts';
import { useIsLeading, useWorkshopView } from '../leading/useWorkshop.ts';
import styles from './Plan.module.css';
import { PlanRow } from './PlanRow.tsx';
import { RunSheet } from './RunSheet.tsx';
import { rehearsalStore } from './rehearsalStore.ts';
import { useAgendaEditing } from './useAgendaEditing.ts';
import { usePlanStart } from './usePlanStart.ts';
import { useRowDrag } from './useRowDrag.ts';

/** The exercises in order, with their times; facilitators change them and begin any of them. */
export function PlanTab() {
  const { t } = useTranslation('workshop');
  const isLeading = useIsLeading();
  const { agenda } = useWorkshopView();
  const editing = useAgendaEditing();
  const duration = useDurationWords();
  const [start, setStart] = usePlanStart();
  const [open, setOpen] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ readonly title: string; readonly bringBack: () => void } | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const [said, setSaid] = useState('');
  const drag = useRowDrag((id, to) => editing.move(id, to));
  const slots = slotsOf(agenda, start.at);

  if (agenda.length === 0) {
    return isLeading ? (
      <NoPlan onBegin={editing.begin} onAdd={() => setOpen(editing.add('together', ''))} />
    ) : (
      <p className={styles.lead}>{t('plan.noneYet')}</p>
    );
  }
  return (
    <div className={styles.plan}>
      <p className={styles.lead}>{t('plan.total', { time: duration(totalMinutes(agenda)), count: agenda.length })}</p>
      {isLeading && (
        <label className={styles.start}>
          {t('plan.startsAt')}
          <input type="time" value={start.text} onChange={(event) => setStart(event.target.value)} />
        </label>
      )}
      <ol className={styles.list} aria-label={t('plan.title')}>
        {slots.map((slot, index) => (
          <PlanRow
            key={slot.exercise.id}
            slot={slot}
            index={index}
            isOpen={open === slot.exercise.id}
            isDropHere={drag.at === index}
            drag={isLeading ? drag.of(slot.exercise.id, index) : null}
            onToggle={() => setOpen(open === slot.exercise.id ? null : slot.exercise.id)}
            onMove={(to) => {
              if (to < 0 || to >= agenda.length) return;
              editing.move(slot.exercise.id, to);
              setSaid(t('plan.moved', { title: slot.exercise.title, place: to + 1 }));
            }}
            onDuplicate={() => setOpen(editing.duplicate(slot.exercise))}
            onRemove={() => {
              const bringBack = editing.remove(slot.exercise.id);
              setOpen(null);
              setRemoved({ title: slot.exercise.title || t(`types.${slot.exercise.type}`), bringBack });
            }}
          />
        ))}
      </ol>
      <div role="status" className={styles.removed}>
        {removed && (
          <>
            {t('plan.removed', { title: removed.title })}
            <Button
              className={styles.small}
              onClick={() => {
                removed.bringBack();
                setRemoved(null);
              }}
            >
              <Undo2 size={13} aria-hidden />
              {t('plan.bringBack')}
            </Button>
          </>
        )}
      </div>
      <div role="status" className="visually-hidden">
        {said}
      </div>
      <div className={styles.actions}>
        {isLeading && editing.room > 0 && (
          <DropMenu
            side="top"
            trigger={<Button className={styles.small}>{t('plan.add')}</Button>}
            entries={EXERCISE_TYPES.map((type) => ({
              type: 'item',
              label: t(`types.${type}`),
              onSelect: () => setOpen(editing.add(type, t(`types.${type}`))),
            }))}
          />
        )}
        {isLeading && (
          <Button className={styles.small} onClick={() => rehearsalStore.setState({ rehearsal: REHEARSAL_START })}>
            <FlaskConical size={13} aria-hidden />
            {t('plan.rehearse')}
          </Button>
        )}
        <Button className={styles.small} onClick={() => setPrinting(true)}>
          <FileText size={13} aria-hidden />
          {t('plan.print')}
        </Button>
      </div>
      {isPrinting && <RunSheet slots={slots} onClose={() => setPrinting(false)} />}
    </div>
  );
}

interface NoPlanProps {
  readonly onBegin: (plan: (typeof PLAN_NAMES)[number]) => void;
  readonly onAdd: () => void;
}

function NoPlan({ onBegin, onAdd }: NoPlanProps) {
  const { t } = useTranslation('workshop');
  const duration = useDurationWords();
  return (
    <div className={styles.plan}>
      <p className={styles.lead}>{t('plan.empty')}</p>
      <ul className={styles.templates}>
        {PLAN_NAMES.map((name) => (
          <li key={name}>
            <button type="button" className={styles.template} onClick={() => onBegin(name)}>
              <strong>{t(`plans.${name}.title`)}</strong>
              <span>{duration(planMinutes(name))}</span>
              <span className={styles.hint}>{t(`plans.${name}.hint`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button className={styles.small} onClick={onAdd}>
        {t('plan.own')}
      </Button>
    </div>
  );
}
