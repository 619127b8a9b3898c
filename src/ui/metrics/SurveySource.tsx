import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileToSource, type ImportSource, textToSource } from '../import/source.ts';
import { useTransfer } from '../import/useTransfer.ts';
import { Button } from '../parts/Button.tsx';
import field from '../parts/Field.module.css';
import { Field } from '../parts/Field.tsx';
import styles from './Metrics.module.css';

interface SurveySourceProps {
  /** Why the last one could not be read; empty when nothing is wrong. */
  readonly problem: string;
  readonly onOpen: (source: ImportSource) => void;
}

/** Where a file of answers is chosen or dropped, or a column pasted. */
export function SurveySource({ problem, onOpen }: SurveySourceProps) {
  const { t } = useTranslation('moments');
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const { isOver, handlers } = useTransfer(onOpen);
  return (
    <>
      <div className={styles.drop} data-over={isOver || undefined} {...handlers}>
        <Button onClick={() => input.current?.click()}>{t('metric.choose')}</Button>
        <p className={styles.hint}>{t('metric.drop')}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv,text/plain"
          aria-label={t('metric.choose')}
          onChange={async (event) => {
            const file = event.target.files?.[0];
            // The same file can be chosen again, mended.
            event.target.value = '';
            if (file) onOpen(await fileToSource(file));
          }}
        />
      </div>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onOpen(textToSource(text));
        }}
      >
        <Field label={t('metric.paste')}>
          {(id) => (
            <textarea
              id={id}
              className={field.control}
              rows={5}
              placeholder={t('metric.pasteHint')}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={text.trim() === ''}>
          {t('metric.read')}
        </Button>
      </form>
      {problem !== '' && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
