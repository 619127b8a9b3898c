import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takePart } from '../../../sync/workshop/index.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { changeMe, useMe } from '../../me.ts';
import { Button } from '../../parts/Button.tsx';
import field from '../../parts/Field.module.css';
import { Field } from '../../parts/Field.tsx';
import { keepPart } from './ownPart.ts';
import styles from './Part.module.css';
import { useProblemWords } from './problemWords.ts';

/** For who came by a link of the map: one press, where the name is known. */
export function TakePart({ text }: { readonly text?: string }) {
  const { t } = useTranslation('part');
  const { id, key } = useOpenMap();
  const me = useMe();
  const problemWords = useProblemWords();
  const [asksName] = useState(me.name === '');
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState('');

  async function begin(event: FormEvent) {
    event.preventDefault();
    if (isAsking || me.name.trim() === '') return;
    setAsking(true);
    const entered = await takePart({ map: id, key }, { name: me.name.trim(), colour: me.colour });
    setAsking(false);
    if (!entered.ok) return setProblem(problemWords(entered.error));
    const { participant, key: own, own: code } = entered.value;
    keepPart({ map: id, participant, key: own, own: code, isSeen: false });
  }

  return (
    <form className={styles.take} onSubmit={begin}>
      <p className={styles.instruction}>{text ?? t('take.text')}</p>
      {asksName && (
        <Field label={t('join.name')}>
          {(boxId) => (
            <input
              id={boxId}
              className={field.control}
              value={me.name}
              required
              maxLength={60}
              autoComplete="nickname"
              enterKeyHint="go"
              onChange={({ target }) => changeMe({ name: target.value })}
            />
          )}
        </Field>
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Button type="submit" look="primary" className={styles.big} aria-disabled={isAsking}>
        {asksName ? t('take.go') : t('take.goAs', { name: me.name })}
      </Button>
    </form>
  );
}
