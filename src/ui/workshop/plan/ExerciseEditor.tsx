import { useTranslation } from 'react-i18next';
import { compareOrder, isLive, type JourneyMap } from '../../../model/index.ts';
import {
  EXERCISE_TYPES,
  type Exercise,
  isSealed,
  NAMINGS,
  proposedBudget,
  REVEALS,
  revealOf,
  revealsFor,
  WORKSHOP_LIMITS,
} from '../../../model/workshop/index.ts';
import { votedOn } from '../../../workshop/index.ts';
import { useMapValue } from '../../editor/useOpenMap.ts';
import field from '../../parts/Field.module.css';
import { Field } from '../../parts/Field.tsx';
import { Check } from '../leading/Check.tsx';
import { useWorkshopView } from '../leading/useWorkshop.ts';
import { AheadFields } from './AheadFields.tsx';
import { NumberField } from './NumberField.tsx';
import styles from './Plan.module.css';
import { KindChecks, ScopeFields } from './ScopeFields.tsx';
import { isExerciseOpen, useAgendaEditing } from './useAgendaEditing.ts';

const wholeMap = (map: JourneyMap) => map;

/** All that can be set of one exercise; what is written here is seen by everybody at once. */
export function ExerciseEditor({ exercise }: { readonly exercise: Exercise }) {
  const { t } = useTranslation('workshop');
  const { change } = useAgendaEditing();
  const { runs } = useWorkshopView();
  const map = useMapValue(wholeMap);
  const set = (values: Partial<Exercise>) => change({ ...exercise, ...values });
  const personas = Object.values(map.personas).filter(isLive).sort(compareOrder);
  const phases = Object.values(map.phases).filter(isLive).sort(compareOrder);
  const { type, dots } = exercise;
  const proposed = proposedBudget(votedOn(exercise, map));
  return (
    <div className={styles.fields}>
      <Field label={t('exercise.title')}>
        {(id) => (
          <input
            id={id}
            className={field.control}
            value={exercise.title}
            maxLength={WORKSHOP_LIMITS.title}
            onChange={({ target }) => set({ title: target.value })}
          />
        )}
      </Field>
      <Field label={t('exercise.instruction')}>
        {(id) => (
          <textarea
            id={id}
            className={field.control}
            value={exercise.instruction}
            maxLength={WORKSHOP_LIMITS.instruction}
            onChange={({ target }) => set({ instruction: target.value })}
          />
        )}
      </Field>
      <div className={styles.pair}>
        <NumberField
          label={t('exercise.minutes')}
          value={exercise.minutes}
          max={WORKSHOP_LIMITS.minutes}
          onChange={(minutes) => set({ minutes: minutes ?? exercise.minutes })}
        />
        <Choice
          label={t('exercise.type')}
          value={type}
          isDisabled={isExerciseOpen(runs, exercise.id)}
          options={EXERCISE_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
          onChange={(value) => set({ type: EXERCISE_TYPES.find((one) => one === value) ?? type })}
        />
      </div>
      {isSealed(type) && (
        <div className={styles.pair}>
          <Choice
            label={t('exercise.naming')}
            value={exercise.naming}
            options={NAMINGS.map((value) => ({ value, label: t(`naming.${value}`) }))}
            onChange={(value) => set({ naming: NAMINGS.find((one) => one === value) ?? exercise.naming })}
          />
          <Choice
            label={t('exercise.reveal')}
            value={revealOf(exercise)}
            options={revealsFor(exercise.naming).map((value) => ({ value, label: t(`reveal.${value}`) }))}
            onChange={(value) => set({ reveal: REVEALS.find((one) => one === value) ?? exercise.reveal })}
          />
        </div>
      )}
      {type === 'score' && (
        <Choice
          label={t('exercise.persona')}
          value={exercise.persona ?? ''}
          options={[
            { value: '', label: t('exercise.firstPersona') },
            ...personas.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => set({ persona: value || null })}
        />
      )}
      {type === 'vote' && (
        <>
          <div className={styles.pair}>
            <NumberField
              label={t('exercise.budget')}
              value={dots.budget}
              placeholder={String(proposed)}
              max={WORKSHOP_LIMITS.budget}
              isWhole
              onChange={(budget) => set({ dots: { ...dots, budget } })}
            />
            <NumberField
              label={t('exercise.most')}
              value={dots.most}
              max={WORKSHOP_LIMITS.budget}
              isWhole
              onChange={(most) => set({ dots: { ...dots, most: most ?? dots.most } })}
            />
          </div>
          <p className={styles.hint}>{t('exercise.budgetHint', { count: votedOn(exercise, map), proposed })}</p>
          <KindChecks
            label={t('exercise.votedKinds')}
            value={dots.kinds}
            onChange={(kinds) => set({ dots: { ...dots, kinds: [...kinds] } })}
          />
        </>
      )}
      {type !== 'vote' && <ScopeFields exercise={exercise} onChange={(scope) => set({ scope })} />}
      <Choice
        label={t('exercise.phase')}
        value={exercise.phase ?? ''}
        options={[
          { value: '', label: t('exercise.wholeMap') },
          ...phases.map(({ id, title }) => ({ value: id, label: title || t('exercise.untitledPhase') })),
        ]}
        onChange={(value) => set({ phase: value || null })}
      />
      {isSealed(type) && (
        <>
          <Check label={t('exercise.endsHard')} isOn={exercise.endsHard} onChange={(endsHard) => set({ endsHard })} />
          {isExerciseOpen(runs, exercise.id) && <p className={styles.hint}>{t('exercise.isOpen')}</p>}
          <AheadFields exercise={exercise} onChange={(deadline) => set({ deadline })} />
        </>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly isDisabled?: boolean;
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, isDisabled = false, onChange }: ChoiceProps) {
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          className={field.control}
          value={value}
          disabled={isDisabled}
          onChange={({ target }) => onChange(target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
