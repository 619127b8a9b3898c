import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Card, LIMITS } from '../../../model/index.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { Button } from '../../parts/Button.tsx';
import { cx } from '../../parts/cx.ts';
import field from '../../parts/Field.module.css';
import part from '../part/Part.module.css';
import styles from './Group.module.css';
import { groupCards, mergeCards } from './grouping.ts';

interface DuplicateBoxProps {
  readonly cards: readonly Card[];
  readonly onMerged: () => void;
  readonly onGrouped: (name: string) => void;
  /** They are not the same. */
  readonly onApart: () => void;
}

/** Cards that may say the same, side by side. */
export function DuplicateBox({ cards, onMerged, onGrouped, onApart }: DuplicateBoxProps) {
  const { t } = useTranslation('part');
  const { document } = useOpenMap();
  const ids = cards.map(({ id }) => id);
  const [name, setName] = useState<string | null>(null);
  const words = cards[0]?.text.slice(0, 40) ?? '';
  return (
    <section className={part.column} aria-label={t('group.sameAs', { card: words })}>
      <ul className={styles.beside}>
        {cards.map(({ id, text }) => (
          <li key={id} className={styles.card}>
            {text}
          </li>
        ))}
      </ul>
      {name === null ? (
        <div className={styles.actions}>
          <Button
            look="primary"
            onClick={() => {
              mergeCards(document, ids);
              onMerged();
            }}
          >
            {t('group.merge')}
          </Button>
          <Button onClick={() => setName(words.slice(0, LIMITS.tag))}>{t('group.together')}</Button>
          <Button look="quiet" onClick={onApart}>
            {t('group.apart')}
          </Button>
        </div>
      ) : (
        <form
          className={styles.actions}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            groupCards(document, ids, name);
            onGrouped(name.trim());
            onApart();
          }}
        >
          <input
            className={cx(field.control, styles.name)}
            aria-label={t('group.name')}
            value={name}
            maxLength={LIMITS.tag}
            // biome-ignore lint/a11y/noAutofocus: it stands where the button was that asked for it.
            autoFocus
            onChange={({ target }) => setName(target.value)}
          />
          <Button type="submit" look="primary" disabled={name.trim() === ''}>
            {t('group.make')}
          </Button>
        </form>
      )}
    </section>
  );
}
