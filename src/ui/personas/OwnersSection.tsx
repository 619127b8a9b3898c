import { useTranslation } from 'react-i18next';
import { setCard, setRecord } from '../../document/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import { type JourneyMap, ownersOf, type Persona } from '../../model/index.ts';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { FieldGroup } from '../parts/Field.tsx';
import styles from './OwnersSection.module.css';
import { PersonaFace } from './PersonaFace.tsx';
import { usePersonas } from './usePersonas.ts';

interface OwnersSectionProps {
  readonly root: 'cards' | 'lanes';
  readonly ids: readonly string[];
}

const wholeMap = (map: JourneyMap) => map;

/** Whose one lane or card is, or several at once: of as many personas as one chooses, of everybody when none is chosen. */
export function OwnersSection({ root, ids }: OwnersSectionProps) {
  const { t } = useTranslation('personas');
  const { document, canEdit } = useOpenMap();
  const map = useMapValue(wholeMap);
  const personas = usePersonas();
  const own = ids.flatMap((id) => (root === 'lanes' || !isFelt(map, id) ? (map[root][id] ?? []) : []));
  if (personas.length < 2 || own.length === 0) return null;
  const owners = own.map((record) => ownersOf(record.personas, personas));
  const count = (persona: Persona) => owners.filter((those) => those.includes(persona)).length;

  function set(persona: Persona, isOwner: boolean): void {
    const gesture = document.history.beginGesture();
    own.forEach(({ id }, i) => {
      const others = (owners[i] ?? []).filter((one) => one !== persona);
      const next = personas.filter((one) => others.includes(one) || (isOwner && one === persona));
      const values = { personas: next.length === personas.length ? [] : next.map((one) => one.id) };
      if (root === 'cards') document.run(setCard, { id, values });
      else document.run(setRecord, { root: 'lanes', id, values });
    });
    gesture.commit();
  }

  return (
    <FieldGroup label={t('owners')}>
      <ul className={styles.chips}>
        {personas.map((persona) => {
          const n = count(persona);
          const isSome = n > 0 && n < own.length;
          return (
            <li key={persona.id}>
              <label className={styles.chip}>
                <input
                  type="checkbox"
                  className={styles.box}
                  ref={(box) => {
                    if (box) box.indeterminate = isSome;
                  }}
                  checked={n === own.length}
                  disabled={!canEdit}
                  onChange={() => set(persona, n < own.length)}
                />
                <PersonaFace persona={persona} size={20} />
                <span className={styles.name}>
                  {isSome
                    ? t('some', { name: persona.name || t('unnamed'), count: n, total: own.length })
                    : persona.name || t('unnamed')}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <p role="status" className={styles.note}>
        {sayOwners(owners)}
      </p>
    </FieldGroup>
  );

  function sayOwners(all: readonly (readonly Persona[])[]): string {
    const [first = []] = all;
    if (all.every((those) => those.length === 0)) return t(own.length > 1 ? 'manyEverybodys' : 'everybodys');
    const isSame = all.every((those) => those.map(({ id }) => id).join() === first.map(({ id }) => id).join());
    const names = first.map(({ name }) => name || t('unnamed')).join(', ');
    return isSame ? t('theirs', { names }) : t('manyMixed');
  }
}

/** A feeling is one persona's, by a field of its own. */
function isFelt(map: JourneyMap, id: string): boolean {
  const card = map.cards[id];
  return Boolean(card && kindOf(card.kind)?.traits.plot);
}
