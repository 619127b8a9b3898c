import { useTranslation } from 'react-i18next';
import type { Mention } from '../../document/discussion/index.ts';
import styles from './Composer.module.css';

interface MentionListProps {
  readonly id: string;
  readonly people: readonly Mention[];
  /** Index of the one that Enter takes. */
  readonly chosen: number;
  readonly onPick: (person: Mention) => void;
}

/** Names that fit what is typed after `@`. The text box keeps the focus and its keys choose here. */
export function MentionList({ id, people, chosen, onPick }: MentionListProps) {
  const { t } = useTranslation('comments');
  return (
    <>
      <span className="visually-hidden" aria-live="polite">
        {people.length > 0 && t('mention.found', { count: people.length })}
      </span>
      {people.length > 0 && (
        <div id={id} role="listbox" aria-label={t('mention.list')} className={styles.people}>
          {people.map((person, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the text box has the keys.
            // biome-ignore lint/a11y/useFocusableInteractive: the text box keeps the focus and names the chosen one.
            <div
              key={person.id}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === chosen}
              className={styles.person}
              // The text box would lose the focus before the click.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onPick(person)}
            >
              {person.name}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
