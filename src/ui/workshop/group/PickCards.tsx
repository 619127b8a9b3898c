import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Card, LIMITS } from '../../../model/index.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { Button } from '../../parts/Button.tsx';
import { cx } from '../../parts/cx.ts';
import field from '../../parts/Field.module.css';
import part from '../part/Part.module.css';
import { useCardsByPhase } from '../part/useCardsByPhase.ts';
import styles from './Group.module.css';
import { groupCards, mergeCards, ungroupCards } from './grouping.ts';

interface PickCardsProps {
  readonly cards: readonly Card[];
  readonly onSaid: (sentence: string) => void;
}

/** All cards, to be picked by a press or a key: those picked become one, a group, or part of none. */
export function PickCards({ cards, onSaid }: PickCardsProps) {
  const { t } = useTranslation('part');
  const { document, canEdit } = useOpenMap();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [name, setName] = useState('');
  const known = new Map(cards.map((card) => [card.id, card]));
  const chosen = picked.filter((id) => known.has(id));
  const groups = useCardsByPhase(cards.map(({ id }) => id));
  const names = [...new Set(cards.flatMap(({ tags }) => tags))].sort();
  const shared = [...new Set(chosen.flatMap((id) => known.get(id)?.tags ?? []))].sort();

  return (
    <section className={part.group} aria-label={t('group.pick')}>
      <h3>{t('group.pick')}</h3>
      {canEdit && chosen.length > 0 && (
        <form
          className={styles.bar}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            groupCards(document, chosen, name);
            onSaid(t('group.grouped', { count: chosen.length, name: name.trim() }));
            setPicked([]);
            setName('');
          }}
        >
          <p className={styles.chosen}>{t('group.picked', { count: chosen.length })}</p>
          <input
            className={cx(field.control, styles.name)}
            aria-label={t('group.name')}
            placeholder={t('group.name')}
            list="part-groups"
            value={name}
            maxLength={LIMITS.tag}
            onChange={({ target }) => setName(target.value)}
          />
          <datalist id="part-groups">
            {names.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
          <Button type="submit" disabled={name.trim() === ''}>
            {t('group.make')}
          </Button>
          <Button
            disabled={chosen.length < 2}
            onClick={() => {
              mergeCards(document, chosen);
              onSaid(t('group.merged', { count: chosen.length }));
              setPicked([]);
            }}
          >
            {t('group.merge')}
          </Button>
          {shared.map((tag) => (
            <Button
              key={tag}
              look="quiet"
              onClick={() => {
                ungroupCards(document, chosen, tag);
                onSaid(t('group.ungrouped', { count: chosen.length, name: tag }));
              }}
            >
              {t('group.takeOut', { name: tag })}
            </Button>
          ))}
        </form>
      )}
      {groups.map(({ key, title, cards: inPhase }) => (
        <div key={key} className={part.group}>
          <h4 className={styles.phase}>{title === null ? t('unplaced') : title || t('noPhase')}</h4>
          <ul className={part.list}>
            {inPhase.map(({ card }) => (
              <li key={card.id}>
                <label className={styles.pick}>
                  <input
                    type="checkbox"
                    checked={chosen.includes(card.id)}
                    disabled={!canEdit}
                    onChange={({ target }) =>
                      setPicked(target.checked ? [...chosen, card.id] : chosen.filter((id) => id !== card.id))
                    }
                  />
                  <span className={part.words}>
                    {card.text || t('noWords')}
                    {card.tags.length > 0 && <span className={part.where}>{card.tags.join(' · ')}</span>}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
