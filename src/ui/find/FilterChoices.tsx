import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { kinds } from '../../kinds/registry.ts';
import { type CardFilter, isLive, type JourneyMap } from '../../model/index.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import field from '../parts/Field.module.css';
import { Field } from '../parts/Field.tsx';
import styles from './Find.module.css';
import { filterFacts } from './filterFacts.ts';
import type { Found } from './useMatches.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One list for each thing cards of this map can be told apart by; what no card has is not offered. */
export function FilterChoices({ found }: { readonly found: Found }) {
  const { t } = useTranslation(['about', 'canvas']);
  const { session } = useOpenMap();
  const filter = useSession((state) => state.filter);
  const locale = currentLocale();
  const { tags, owners, usedKinds, isAnySevere, personas } = useMemo(() => offersOf(found.map), [found.map]);
  const set = (part: Partial<CardFilter>): void => session.setState({ filter: { ...filter, ...part } });
  const same = (values: readonly string[]): Option[] => values.map((value) => ({ value, label: value }));

  const list = (
    label: string,
    value: string | null,
    options: readonly Option[],
    onPick: (value: string | null) => void,
  ) =>
    options.length > 0 && (
      <Field label={label}>
        {(id) => (
          <select
            id={id}
            className={field.control}
            value={value ?? ''}
            onChange={(event) => onPick(event.target.value || null)}
          >
            <option value="">{t('find.any')}</option>
            {value !== null && !options.some((option) => option.value === value) && (
              <option value={value}>{value}</option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        )}
      </Field>
    );

  const kindOptions = kinds
    .filter(({ id }) => usedKinds.has(id))
    .map(({ id, labels }) => ({ value: id, label: labels[locale].name }));
  const evidence = (['assumption', 'insight'] as const).map((value) => ({ value, label: t(`canvas:menu.${value}`) }));
  const severities = isAnySevere
    ? [1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: t(n === 5 ? 'find.most' : 'find.atLeast', { n }) }))
    : [];
  return (
    <div className={styles.choices}>
      {list(t('find.kind'), filter.kind, kindOptions, (kind) => set({ kind }))}
      {list(t('find.evidence'), filter.evidence, evidence, (value) =>
        set({ evidence: value === 'assumption' || value === 'insight' ? value : null }),
      )}
      {list(t('find.severity'), filter.severity === null ? null : String(filter.severity), severities, (value) =>
        set({ severity: value ? Number(value) : null }),
      )}
      {list(t('find.tag'), filter.tag, same(tags), (tag) => set({ tag }))}
      {list(t('find.owner'), filter.owner, same(owners), (owner) => set({ owner }))}
      {list(t('find.persona'), filter.persona, personas.length > 1 ? personas : [], (persona) => set({ persona }))}
    </div>
  );
}

function offersOf(map: JourneyMap) {
  const cards = Object.values(map.cards).filter(isLive);
  const facts = cards.map(filterFacts);
  const sorted = (values: readonly string[]) => [...new Set(values)].filter(Boolean).sort((a, b) => a.localeCompare(b));
  return {
    usedKinds: new Set(cards.map(({ kind }) => kind)),
    tags: sorted(cards.flatMap((card) => card.tags)),
    owners: sorted(facts.map(({ owner }) => owner)),
    isAnySevere: facts.some(({ severity }) => severity !== null),
    personas: Object.values(map.personas)
      .filter(isLive)
      .map(({ id, name }): Option => ({ value: id, label: name })),
  };
}
