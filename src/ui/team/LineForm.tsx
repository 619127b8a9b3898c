import { type FormEvent, type HTMLInputTypeAttribute, type ReactNode, useId, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import field from '../parts/Field.module.css';
import styles from './LineForm.module.css';

interface LineFormProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly action: string;
  readonly type?: HTMLInputTypeAttribute;
  readonly initial?: string;
  readonly maxLength: number;
  readonly look?: 'primary' | 'plain';
  readonly hasFocus?: boolean;
  /** Stands after the button: a way out, for instance. */
  readonly more?: ReactNode;
  /** Does it; answers a sentence on what is wrong, or null when it is done and the box can be empty again. */
  readonly onSubmit: (text: string) => Promise<string | null>;
  readonly onEscape?: () => void;
}

/** One box and one button. A sentence below says what was wrong with it; what was typed stays. */
export function LineForm({
  label,
  placeholder,
  action,
  type = 'text',
  initial = '',
  maxLength,
  look = 'plain',
  hasFocus = false,
  more,
  onSubmit,
  onEscape,
}: LineFormProps) {
  const id = useId();
  const [text, setText] = useState(initial);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const input = event.currentTarget.querySelector('input');
    setBusy(true);
    setProblem(null);
    const wrong = await onSubmit(text.trim());
    setBusy(false);
    setProblem(wrong);
    if (wrong === null) setText('');
    else input?.focus();
  }

  return (
    <form
      className={styles.form}
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEscape?.();
      }}
    >
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.line}>
        <input
          id={id}
          // biome-ignore lint/a11y/noAutofocus: the form was opened by a press of a button that says what it asks for.
          autoFocus={hasFocus}
          type={type}
          className={field.control}
          value={text}
          maxLength={maxLength}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={type === 'text'}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" look={look} disabled={isBusy} className={styles.action}>
          {action}
        </Button>
        {more}
      </div>
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </form>
  );
}
