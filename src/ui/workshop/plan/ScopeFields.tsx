import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../../i18n/index.ts';
import { kinds } from '../../../kinds/registry.ts';
import { compareOrder, isLive, type JourneyMap } from '../../../model/index.ts';
import { type Exercise, isSealed, type Scope } from '../../../model/workshop/index.ts';
import { useMapValue } from '../../editor/useOpenMap.ts';
import { FieldGroup } from '../../parts/Field.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import { Check } from '../leading/Check.tsx';
import styles from './Plan.module.css';

interface ScopeFieldsProps {
  readonly exercise: Exercise;
  readonly onChange: (scope: Scope) => void;
}

const wholeMap = (map: JourneyMap) => map;

/** What may be edited meanwhile: everything, nothing, or these kinds, lanes and phases. */
export function ScopeFields({ exercise: { scope, type }, onChange }: ScopeFieldsProps) {
  const { t } = useTranslation('workshop');
  const map = useMapValue(wholeMap);
  const value =
    scope.kinds === null && scope.lanes === null && scope.phases === null
      ? 'all'
      : scope.kinds?.length === 0
        ? 'none'
        : 'some';
  const lanes = Object.values(map.lanes).filter(isLive).sort(compareOrder);
  const phases = Object.values(map.phases).filter(isLive).sort(compareOrder);
  const label = t(isSealed(type) ? 'scope.about' : 'scope.title');
  const options = (isSealed(type) ? (['all', 'some'] as const) : (['all', 'some', 'none'] as const)).map((one) => ({
    value: one,
    label: t(`scope.${one}`),
  }));
  return (
    <FieldGroup label={label}>
      <Segmented
        label={label}
        value={value}
        options={options}
        onChange={(next) =>
          onChange({
            kinds: next === 'all' ? null : next === 'none' ? [] : kinds.map(({ id }) => id),
            lanes: null,
            phases: null,
          })
        }
      />
      {value === 'some' && (
        <>
          {type !== 'score' && (
            <KindChecks
              label={t('scope.kinds')}
              value={scope.kinds ?? kinds.map(({ id }) => id)}
              onChange={(next) => onChange({ ...scope, kinds: [...next] })}
            />
          )}
          {type !== 'write' && (
            <>
              {type !== 'score' && (
                <Checks
                  label={t('scope.lanes')}
                  all={lanes.map(({ id, title }) => ({ id, label: title }))}
                  value={scope.lanes}
                  onChange={(next) => onChange({ ...scope, lanes: next })}
                />
              )}
              <Checks
                label={t('scope.phases')}
                all={phases.map(({ id, title }) => ({ id, label: title }))}
                value={scope.phases}
                onChange={(next) => onChange({ ...scope, phases: next })}
              />
            </>
          )}
        </>
      )}
    </FieldGroup>
  );
}

interface KindChecksProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

export function KindChecks({ label, value, onChange }: KindChecksProps) {
  const locale = currentLocale();
  return (
    <fieldset className={styles.checks}>
      <legend className={styles.hint}>{label}</legend>
      {kinds.map(({ id, labels }) => (
        <Check
          key={id}
          label={labels[locale].name}
          isOn={value.includes(id)}
          onChange={(isOn) => onChange(isOn ? [...value, id] : value.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
}

interface ChecksProps {
  readonly label: string;
  readonly all: readonly { readonly id: string; readonly label: string }[];
  /** Null: all of them. */
  readonly value: readonly string[] | null;
  readonly onChange: (value: string[] | null) => void;
}

function Checks({ label, all, value, onChange }: ChecksProps) {
  const { t } = useTranslation('common');
  if (all.length === 0) return null;
  return (
    <fieldset className={styles.checks}>
      <legend className={styles.hint}>{label}</legend>
      {all.map(({ id, label: name }) => (
        <Check
          key={id}
          label={name || t('untitled')}
          isOn={value === null || value.includes(id)}
          onChange={(isOn) => {
            const chosen = all
              .map((one) => one.id)
              .filter((one) => (one === id ? isOn : value === null || value.includes(one)));
            onChange(chosen.length === all.length ? null : chosen);
          }}
        />
      ))}
    </fieldset>
  );
}
