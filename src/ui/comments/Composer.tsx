import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '../../document/discussion/index.ts';
import { keepTyping } from '../../lib/typing.ts';
import { LIMITS } from '../../model/index.ts';
import { Button } from '../parts/Button.tsx';
import field from '../parts/Field.module.css';
import styles from './Composer.module.css';
import { MentionList } from './MentionList.tsx';
import { mentionBefore, mentionsIn, peopleMatching } from './mentions.ts';
import { usePeople } from './usePeople.ts';

interface ComposerProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly initial?: string;
  readonly submitLabel: string;
  /** Takes the focus when it appears. */
  readonly isEager?: boolean;
  readonly onSend: (text: string, mentions: readonly Mention[]) => void;
  readonly onCancel?: () => void;
}

/** A box to write a comment in. Enter sends, Shift+Enter makes a line, `@` offers names, Escape gives up. */
export function Composer({ label, placeholder, initial = '', submitLabel, isEager, onSend, onCancel }: ComposerProps) {
  const { t, i18n } = useTranslation('comments');
  const people = usePeople();
  const box = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const problemId = useId();
  const [text, setText] = useState(initial);
  /** Where the caret is, while names may be offered there; null when they were put away. */
  const [caret, setCaret] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const typed = caret === null ? null : mentionBefore(text, caret);
  const offered = typed ? peopleMatching(typed.query, people).slice(0, 6) : [];
  const isOffering = offered.length > 0;
  const isTooLong = text.length > LIMITS.text;
  const number = new Intl.NumberFormat(i18n.language);

  useEffect(() => {
    const element = box.current;
    if (!isEager || !element) return;
    // A menu this was begun from gives the focus back to its own button first.
    const frame = requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(element.value.length, element.value.length);
    });
    return () => cancelAnimationFrame(frame);
  }, [isEager]);

  function send(event: FormEvent) {
    event.preventDefault();
    const words = text.trim();
    if (words === '' || isTooLong) return;
    onSend(words, mentionsIn(words, people));
    setText('');
    setCaret(null);
  }

  function pick({ name }: Mention) {
    if (!typed || caret === null || !box.current) return;
    const before = `${text.slice(0, typed.at)}@${name} `;
    box.current.value = before + text.slice(caret);
    box.current.focus();
    box.current.setSelectionRange(before.length, before.length);
    setText(box.current.value);
    setCaret(null);
  }

  function press(event: KeyboardEvent) {
    keepTyping(event);
    if (event.nativeEvent.isComposing) return;
    const picked = offered[chosen];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (isOffering && step !== 0) setChosen((chosen + step + offered.length) % offered.length);
    else if (isOffering && picked && (event.key === 'Enter' || event.key === 'Tab')) pick(picked);
    else if (isOffering && event.key === 'Escape') setCaret(null);
    else if (event.key === 'Escape' && onCancel) onCancel();
    else if (event.key === 'Enter' && !event.shiftKey) send(event);
    else return;
    event.preventDefault();
  }

  return (
    <form className={styles.form} onSubmit={send}>
      <textarea
        ref={box}
        className={field.control}
        aria-label={label}
        placeholder={placeholder}
        rows={1}
        value={text}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOffering ? listId : undefined}
        aria-activedescendant={isOffering ? `${listId}-${chosen}` : undefined}
        aria-invalid={isTooLong || undefined}
        aria-describedby={isTooLong ? problemId : undefined}
        onChange={(event) => {
          setText(event.target.value);
          setCaret(event.target.selectionStart);
          setChosen(0);
        }}
        onBlur={() => setCaret(null)}
        onKeyDown={press}
      />
      <MentionList id={listId} people={offered} chosen={chosen} onPick={pick} />
      {isTooLong && (
        <p id={problemId} role="alert" className={styles.problem}>
          {t('tooLong', { limit: number.format(LIMITS.text), count: text.length })}
        </p>
      )}
      {(text.trim() !== '' || onCancel) && (
        <div className={styles.buttons}>
          {onCancel && (
            <Button className={styles.small} onClick={onCancel}>
              {t('cancel')}
            </Button>
          )}
          <Button type="submit" look="primary" className={styles.small} disabled={isTooLong || text.trim() === ''}>
            {submitLabel}
          </Button>
        </div>
      )}
    </form>
  );
}
