import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Persona } from '../../model/index.ts';
import { cx } from '../parts/cx.ts';
import { PersonaFace } from './PersonaFace.tsx';
import styles from './Personas.module.css';

interface PersonaListProps {
  readonly personas: readonly Persona[];
  readonly chosen: string | null;
  readonly canMove: boolean;
  readonly onChoose: (id: string) => void;
  readonly onMove: (persona: Persona, by: 1 | -1) => void;
}

/** Every persona, the chosen one marked: arrows walk, Alt and arrows put one in another place. */
export function PersonaList({ personas, chosen, canMove, onChoose, onMove }: PersonaListProps) {
  const { t } = useTranslation('personas');
  const list = useRef<HTMLUListElement>(null);

  function press(event: KeyboardEvent, persona: Persona): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    if (event.altKey) {
      if (canMove) onMove(persona, by);
      return;
    }
    const next = personas[personas.indexOf(persona) + by];
    if (!next) return;
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-persona="${CSS.escape(next.id)}"]`)?.focus();
  }

  return (
    <ul ref={list} className={styles.list} aria-label={t('list')}>
      {personas.map((persona) => {
        const { id, name, summary } = persona;
        return (
          <li key={id}>
            <button
              type="button"
              className={cx(styles.row, id === chosen && styles.chosen)}
              aria-current={id === chosen || undefined}
              aria-keyshortcuts={canMove ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
              data-persona={id}
              onClick={() => onChoose(id)}
              onKeyDown={(event) => press(event, persona)}
            >
              <PersonaFace persona={persona} size={36} />
              <span className={styles.words}>
                <span className={styles.name}>{name || t('unnamed')}</span>
                {summary && <span className={styles.summary}>{summary}</span>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
