import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkshopView } from '../leading/useWorkshop.ts';
import { usePresentPeople } from '../people/usePeople.ts';
import styles from './Bar.module.css';

const SHOWN_MS = 4_000;
const MOST = 8;

interface Shown {
  readonly id: string;
  readonly emoji: string;
  readonly name: string;
}

/** Passing reactions, and whose hand is up. */
export function Reactions() {
  const { t } = useTranslation('workshop');
  const people = usePresentPeople();
  const { hideNames } = useWorkshopView().state;
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const known = useRef<Set<string> | null>(null);

  useEffect(() => {
    const now = people.flatMap(({ part: { reaction }, user: { name } }) => (reaction ? [{ ...reaction, name }] : []));
    // What was sent before this page came is over.
    known.current ??= new Set(now.map(({ id }) => id));
    const fresh = now.filter(({ id }) => !known.current?.has(id));
    if (fresh.length === 0) return;
    for (const { id } of fresh) known.current.add(id);
    setShown((before) => [...before, ...fresh].slice(-MOST));
    const ids = new Set(fresh.map(({ id }) => id));
    setTimeout(() => setShown((before) => before.filter(({ id }) => !ids.has(id))), SHOWN_MS);
  }, [people]);

  const hands = people
    .filter(({ part }) => part.hand !== null)
    .sort((a, b) => (a.part.hand ?? 0) - (b.part.hand ?? 0))
    .map(({ user }) => user.name);
  return (
    <div className={styles.reactions} role="status">
      {hands.length > 0 && (
        <span className={styles.hands}>
          ✋ {hideNames ? t('bar.hands', { count: hands.length }) : hands.join(', ')}
        </span>
      )}
      {shown.map(({ id, emoji, name }) => (
        <span key={id} className={styles.reaction}>
          {emoji} {!hideNames && <small>{name}</small>}
        </span>
      ))}
    </div>
  );
}
