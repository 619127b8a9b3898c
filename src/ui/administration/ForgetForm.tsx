import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FORGET_WORDS, type ForgetWords } from '../../sync/traceProtocol.ts';
import { Button } from '../parts/Button.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import field from '../parts/Field.module.css';
import { Segmented } from '../parts/Segmented.tsx';
import styles from './Administration.module.css';

interface ForgetFormProps {
  readonly name: string;
  readonly isBusy: boolean;
  readonly onCopy: () => Promise<void>;
  readonly onForget: (words: ForgetWords) => Promise<void>;
}

/** What can be done with what was found of a person: given out, and forgotten with or without their words. */
export function ForgetForm({ name, isBusy, onCopy, onForget }: ForgetFormProps) {
  const { t } = useTranslation('administration');
  const [words, setWords] = useState<ForgetWords>('keep');
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={styles.fresh}>
      <div className={styles.line}>
        <Button disabled={isBusy} onClick={() => void onCopy()}>
          {t('traces.copy')}
        </Button>
      </div>
      <p className={field.label}>{t('traces.words')}</p>
      <Segmented
        label={t('traces.words')}
        value={words}
        options={FORGET_WORDS.map((value) => ({ value, label: t(`traces.${value}`) }))}
        disabled={isBusy}
        onChange={setWords}
      />
      <div className={styles.forget}>
        <Button look="danger" disabled={isBusy} onClick={() => setAsking(true)}>
          {t('traces.forget')}
        </Button>
      </div>
      {isAsking && (
        <Confirm
          title={t('traces.confirmTitle', { name })}
          text={t(words === 'erase' ? 'traces.confirmErase' : 'traces.confirmKeep')}
          action={t('traces.forget')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            void onForget(words);
          }}
        />
      )}
    </div>
  );
}
