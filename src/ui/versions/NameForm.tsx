import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../lib/result.ts';
import { VERSION_NAME } from '../../sync/protocol.ts';
import type { VersionProblem } from '../../sync/versions/index.ts';
import { Button } from '../parts/Button.tsx';
import field from '../parts/Field.module.css';
import { Field } from '../parts/Field.tsx';
import styles from './Versions.module.css';

interface NameFormProps {
  readonly label: string;
  readonly action: string;
  readonly initial?: string;
  readonly onName: (name: string) => Promise<Result<unknown, VersionProblem>>;
  /** Called when it is named, and when nothing is to be. */
  readonly onClose: (isNamed: boolean) => void;
}

/** Asks for the name of a version; Escape leaves. Stays open with a sentence when it cannot be done. */
export function NameForm({ label, action, initial = '', onName, onClose }: NameFormProps) {
  const { t } = useTranslation(['versions', 'common']);
  const [name, setName] = useState(initial);
  const [state, setState] = useState<'asking' | 'working' | VersionProblem>('asking');

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '' || state === 'working') return;
    setState('working');
    const answer = await onName(name.trim());
    if (answer.ok) onClose(true);
    else setState(answer.error);
  }

  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose(false);
      }}
    >
      <Field label={label}>
        {(id) => (
          <input
            id={id}
            className={field.control}
            value={name}
            maxLength={VERSION_NAME}
            autoComplete="off"
            ref={focusOnce}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.ways}>
        <Button type="submit" look="primary" className={styles.small} disabled={state === 'working'}>
          {state === 'working' ? t('working') : action}
        </Button>
        <Button className={styles.small} onClick={() => onClose(false)}>
          {t('common:cancel')}
        </Button>
      </div>
      <div role="alert">
        {state !== 'asking' && state !== 'working' && <p className={styles.problem}>{t(`problem.${state}`)}</p>}
      </div>
    </form>
  );
}

/** Somebody pressed a button that said they want to write here. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
