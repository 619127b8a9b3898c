import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldSpec } from '../../kinds/defineKind.ts';
import { isLive, type JourneyMap, MAX_OWN_WORDS, readOwnChoice, writeOwnChoice } from '../../model/index.ts';
import { useMapValue } from '../editor/useOpenMap.ts';
import { AddBox, type AddOption } from '../parts/AddBox.tsx';
import { cx } from '../parts/cx.ts';
import field from '../parts/Field.module.css';
import { FieldGroup } from '../parts/Field.tsx';
import { KindIcon } from '../parts/KindIcon.tsx';
import styles from './OpenChoice.module.css';

interface OpenChoiceProps {
  readonly spec: Extract<FieldSpec, { readonly type: 'open-choice' }>;
  readonly label: string;
  readonly words: Readonly<Record<string, string>>;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly onChange: (value: string) => void;
}

const cardsOf = (map: JourneyMap) => map.cards;

/** One of the known options or of those the team has made in this map; what is typed and new becomes one, with an icon. */
export function OpenChoice({ spec, label, words, value, isReadOnly, onChange }: OpenChoiceProps) {
  const { t } = useTranslation('evidence');
  // After the paint: every letter typed anywhere makes new cards.
  const cards = useDeferredValue(useMapValue(cardsOf));
  const icons = useMemo(() => [...new Set(Object.values(spec.icons))], [spec]);
  const used = useMemo(() => {
    const values = Object.values(cards).flatMap((card) => (isLive(card) ? [card.fields[spec.name]] : []));
    return [...new Set(values)].filter((one): one is string => readOwnChoice(one, icons) !== null).sort();
  }, [cards, spec, icons]);

  const own = readOwnChoice(value, icons);
  const optionOf = (one: string): AddOption => {
    const made = readOwnChoice(one, icons);
    const icon = <KindIcon icon={made?.icon ?? spec.icons[one] ?? ''} size={15} />;
    return { value: one, label: made?.words ?? words[`${spec.name}.${one}`] ?? one, icon };
  };
  const chosen = optionOf(value);
  if (isReadOnly)
    return (
      <FieldGroup label={label}>
        <p className={cx(field.control, styles.still)}>
          {chosen.icon}
          {chosen.label}
        </p>
      </FieldGroup>
    );
  return (
    <FieldGroup label={label}>
      <AddBox
        label={label}
        placeholder={t('choice.placeholder')}
        options={[...new Set([...used, ...(own ? [value] : []), ...spec.options])].map(optionOf)}
        chosen={chosen}
        maxLength={MAX_OWN_WORDS}
        makeLabel={(typed) => t('choice.own', { words: typed })}
        onPick={onChange}
        onMake={(typed) => onChange(writeOwnChoice({ icon: own?.icon ?? icons.at(-1) ?? '', words: typed }))}
      />
      {own && (
        <div role="radiogroup" aria-label={t('choice.icon', { words: own.words })} className={styles.icons}>
          {Object.entries(spec.icons).map(([option, icon]) => (
            <label key={option} className={cx(styles.icon, icon === own.icon && styles.chosen)}>
              <input
                type="radio"
                name={`icon-${spec.name}`}
                className={styles.input}
                aria-label={words[`${spec.name}.${option}`]}
                checked={icon === own.icon}
                onChange={() => onChange(writeOwnChoice({ ...own, icon }))}
              />
              <KindIcon icon={icon} size={15} />
            </label>
          ))}
        </div>
      )}
    </FieldGroup>
  );
}
