import { type ChangeEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { READABLE_ENDINGS, READABLE_TYPES } from '../../import/index.ts';
import { LIMITS } from '../../model/index.ts';
import { Button } from '../parts/Button.tsx';
import styles from './OpenSource.module.css';
import { fileToSource, type ImportSource, textToSource } from './source.ts';

const ACCEPTED = [...READABLE_ENDINGS.map((ending) => `.${ending}`), ...READABLE_TYPES].join(',');
const MEGABYTE = 1024 * 1024;

interface OpenSourceProps {
  /** A file is held over the dialog. */
  readonly isOver: boolean;
  readonly onOpen: (source: ImportSource) => void;
}

/** Where a file is dropped or chosen, or a table or text is pasted. */
export function OpenSource({ isOver, onOpen }: OpenSourceProps) {
  const { t } = useTranslation('import');
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const textId = useId();

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) onOpen(await fileToSource(file));
  };

  return (
    <div className={styles.open}>
      <div className={styles.drop} data-over={isOver || undefined}>
        <p className={styles.call}>{t('drop')}</p>
        <Button look="primary" onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <input ref={input} type="file" hidden accept={ACCEPTED} aria-label={t('choose')} onChange={choose} />
        <p className={styles.formats}>{t('formats', { limit: LIMITS.file / MEGABYTE })}</p>
      </div>
      <form
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onOpen(textToSource(text));
        }}
      >
        <label htmlFor={textId} className={styles.label}>
          {t('paste')}
        </label>
        <textarea
          id={textId}
          className={styles.text}
          rows={7}
          placeholder={t('pasteHint')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" disabled={text.trim() === ''}>
          {t('read')}
        </Button>
      </form>
    </div>
  );
}
