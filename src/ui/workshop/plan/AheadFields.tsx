import { useTranslation } from 'react-i18next';
import type { Exercise } from '../../../model/workshop/index.ts';
import { waitingAhead } from '../../../workshop/index.ts';
import { Button } from '../../parts/Button.tsx';
import field from '../../parts/Field.module.css';
import { Field } from '../../parts/Field.tsx';
import { serverNow } from '../leading/serverClock.ts';
import { useLead } from '../leading/useLead.ts';
import { useWorkshopView } from '../leading/useWorkshop.ts';
import { Contributors } from '../people/Contributors.tsx';
import styles from './Plan.module.css';

interface AheadFieldsProps {
  readonly exercise: Exercise;
  readonly onChange: (deadline: number | null) => void;
}

/** Lets people do a sealed exercise days before the meeting, until a deadline. */
export function AheadFields({ exercise, onChange }: AheadFieldsProps) {
  const { t } = useTranslation('workshop');
  const view = useWorkshopView();
  const { act } = useLead();
  const { deadline } = exercise;
  const waiting = waitingAhead(view).find((one) => one.exercise.id === exercise.id)?.run;
  const isOpen = waiting !== undefined && (waiting.endsAt ?? 0) > serverNow();
  const isUsable = deadline !== null && deadline > serverNow();
  return (
    <div className={styles.ahead}>
      <Field label={t('ahead.deadline')}>
        {(id) => (
          <input
            id={id}
            type="datetime-local"
            className={field.control}
            value={deadline === null ? '' : localText(deadline)}
            onChange={({ target }) => {
              const time = new Date(target.value).getTime();
              onChange(Number.isNaN(time) ? null : time);
            }}
          />
        )}
      </Field>
      <Button
        className={styles.small}
        disabled={!isUsable || isOpen}
        onClick={() => act(`ahead ${exercise.id}`, (lead) => lead.openAhead(exercise))}
      >
        {t(isOpen ? 'ahead.isOpen' : 'ahead.open')}
      </Button>
      {waiting && <Contributors run={waiting} isOver={!isOpen} />}
    </div>
  );
}

/** As a `datetime-local` box has it. */
function localText(ms: number): string {
  const date = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
