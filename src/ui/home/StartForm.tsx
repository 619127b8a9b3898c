import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/Button.tsx';
import field from '../parts/Field.module.css';
import { Field } from '../parts/Field.tsx';
import styles from './StartForm.module.css';

export interface StartValues {
  readonly persona: string;
  readonly title: string;
  readonly purpose: string;
}

export const EMPTY_START: StartValues = { persona: '', title: '', purpose: '' };

const LONGEST = 200;

interface StartFormProps {
  readonly values: StartValues;
  readonly isBusy: boolean;
  readonly onChange: (values: StartValues) => void;
  readonly onStart: () => void;
}

/** Customer, journey, reason. Only the journey's name is asked for; a map without one is hard to find again. */
export function StartForm({ values, isBusy, onChange, onStart }: StartFormProps) {
  const { t } = useTranslation('home');
  const [isNameMissing, setNameMissing] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const isMissing = values.title.trim() === '';
    setNameMissing(isMissing);
    if (isMissing) event.currentTarget.querySelector<HTMLInputElement>('[name="title"]')?.focus();
    else onStart();
  }

  const input = (name: keyof StartValues, id: string) => (
    <input
      id={id}
      name={name}
      className={field.control}
      value={values[name]}
      maxLength={LONGEST}
      placeholder={t(`form.${name}Example`)}
      autoComplete="off"
      aria-invalid={(name === 'title' && isNameMissing) || undefined}
      aria-describedby={name === 'title' && isNameMissing ? `${id}-missing` : undefined}
      onChange={(event) => onChange({ ...values, [name]: event.target.value })}
    />
  );

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label={t('form.persona')}>{(id) => input('persona', id)}</Field>
      <Field label={t('form.title')}>
        {(id) => (
          <>
            {input('title', id)}
            {isNameMissing && (
              <p id={`${id}-missing`} role="alert" className={styles.missing}>
                {t('form.titleMissing')}
              </p>
            )}
          </>
        )}
      </Field>
      <Field label={t('form.purpose')}>{(id) => input('purpose', id)}</Field>
      <Button type="submit" look="primary" className={styles.start} disabled={isBusy}>
        {t('form.start')}
      </Button>
    </form>
  );
}
