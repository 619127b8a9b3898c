import { Check, Copy, GripVertical, Play, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isSealed, type Run } from '../../../model/workshop/index.ts';
import type { Slot } from '../../../workshop/index.ts';
import { Button } from '../../parts/Button.tsx';
import { cx } from '../../parts/cx.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import { useLead } from '../leading/useLead.ts';
import { useIsLeading, useStanding, useWorkshopView } from '../leading/useWorkshop.ts';
import { useBoxes } from '../part/boxes.ts';
import { ExerciseEditor } from './ExerciseEditor.tsx';
import styles from './Plan.module.css';
import type { RowDrag } from './useRowDrag.ts';

interface PlanRowProps {
  readonly slot: Slot;
  readonly index: number;
  readonly isOpen: boolean;
  readonly isDropHere: boolean;
  readonly drag: RowDrag | null;
  readonly onToggle: () => void;
  readonly onMove: (to: number) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** One exercise of the plan: when, how long, what; its details when it is opened. */
export function PlanRow(props: PlanRowProps) {
  const { slot, index, isOpen, isDropHere, drag, onToggle, onMove, onDuplicate, onRemove } = props;
  const { t, i18n } = useTranslation('workshop');
  const isLeading = useIsLeading();
  const { ownRuns, results } = useWorkshopView();
  const { exercise: current } = useStanding();
  const { act } = useLead();
  const { boxes } = useBoxes();
  const { exercise, from } = slot;
  const own = ownRuns.filter((run) => run.exercise === exercise.id);
  const isNow = current?.id === exercise.id;
  const isDone = own.some(({ state }) => state === 'done');
  const waiting = isSealed(exercise.type) ? own.find(isWaiting) : undefined;
  const title = exercise.title || t(`types.${exercise.type}`);
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(from);

  /** Over, and something handed in was never shown. */
  function isWaiting({ id, state }: Run): boolean {
    const isLeft = boxes.get(id)?.state === 'opening' && boxes.get(id)?.handedIn?.some(({ isOpened }) => !isOpened);
    return state === 'done' && (isLeft || !results.has(id));
  }

  function press(event: KeyboardEvent) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || !event.altKey || !isLeading) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(index + step);
  }

  return (
    <li className={cx(styles.row, isNow && styles.now, isDropHere && styles.dropHere)} {...(drag ?? {})}>
      <div className={styles.head}>
        {drag && <GripVertical size={14} aria-hidden className={styles.grip} />}
        <button
          type="button"
          className={styles.name}
          aria-expanded={isOpen}
          aria-current={isNow ? 'step' : undefined}
          aria-description={isLeading ? t('plan.moveHint') : undefined}
          onClick={onToggle}
          onKeyDown={press}
        >
          <span className={styles.title}>{title}</span>
          <span className={styles.minutes}>
            {isDone && !isNow && <Check size={12} aria-label={t('plan.done')} />}
            {time} · {t('time.minutes', { minutes: exercise.minutes })}
          </span>
        </button>
        {isLeading && !isNow && (
          <IconButton
            label={t('plan.beginOne', { title })}
            onClick={() => act(`start ${exercise.id}`, (lead) => lead.start(exercise))}
          >
            <Play size={14} aria-hidden />
          </IconButton>
        )}
      </div>
      {isLeading && waiting && (
        <Button className={styles.small} onClick={() => act(`reveal ${waiting.id}`, (lead) => lead.reveal(waiting))}>
          {t('plan.revealLate')}
        </Button>
      )}
      {isOpen && (
        <div className={styles.details}>
          {isLeading ? (
            <>
              <ExerciseEditor exercise={exercise} />
              <div className={styles.actions}>
                <Button className={styles.small} onClick={onDuplicate}>
                  <Copy size={13} aria-hidden />
                  {t('plan.duplicate')}
                </Button>
                <Button className={styles.small} look="danger" onClick={onRemove}>
                  <Trash2 size={13} aria-hidden />
                  {t('plan.remove')}
                </Button>
              </div>
            </>
          ) : (
            <p className={styles.instruction}>{exercise.instruction}</p>
          )}
        </div>
      )}
    </li>
  );
}
