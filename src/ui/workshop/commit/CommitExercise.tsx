import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MapDocument, setFields } from '../../../document/index.ts';
import { kindOf, parseCard } from '../../../kinds/registry.ts';
import type { Card, FieldValue } from '../../../model/index.ts';
import { useOpenMap, useSession } from '../../editor/useOpenMap.ts';
import { OwnerField } from '../../inspector/OwnerField.tsx';
import { Button } from '../../parts/Button.tsx';
import field from '../../parts/Field.module.css';
import { Field } from '../../parts/Field.tsx';
import part from '../part/Part.module.css';
import { Progress } from '../part/Progress.tsx';
import { useInstruction } from '../part/useInstruction.ts';
import styles from './Commit.module.css';
import { useChosen } from './chosen.ts';
import { useTakenWords } from './takenWords.ts';

const MAX_OWNER = 200;

/** Commit: one opportunity after another, read aloud, with who and until when. */
export function CommitExercise() {
  const { t } = useTranslation('part');
  const { document, canEdit: mayEdit } = useOpenMap();
  const lock = useSession((state) => state.lock);
  const instruction = useInstruction();
  const cards = useChosen();
  const takenWords = useTakenWords();
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const card = cards[Math.min(at, cards.length - 1)];
  if (!card) return <p className={part.waiting}>{t('commit.none')}</p>;
  const fields = parseCard(card)?.fields ?? {};
  const isLocked = lock !== null && !lock.allows([`cards:${card.id}`], document.getMap());
  const canEdit = mayEdit && !isLocked;
  const owner = text(fields.owner);
  const due = text(fields.due);

  function go(to: number) {
    if (to < 0 || to >= cards.length) return;
    setAt(to);
    heading.current?.focus();
  }

  function press(event: KeyboardEvent) {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    if (event.key === 'ArrowRight') go(at + 1);
    else if (event.key === 'ArrowLeft') go(at - 1);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for what the buttons in it do.
    <div className={part.exercise} onKeyDown={press}>
      <div className={part.body} data-into-map>
        <Progress value={(at + 1) / cards.length} />
        <p className={part.over1}>{t('commit.place', { number: at + 1, count: cards.length })}</p>
        <h3 ref={heading} tabIndex={-1} className={styles.aloud}>
          {card.text || t('noWords')}
        </h3>
        {kindOf(card.kind)?.traits.action && <p className={styles.sentence}>{takenWords(owner, due)}</p>}
        <OwnerField
          key={card.id}
          label={t('commit.owner')}
          value={owner}
          maxLength={MAX_OWNER}
          isReadOnly={!canEdit}
          onChange={(value) => commit(document, card, { owner: value })}
        />
        <Field label={t('commit.due')}>
          {(id) => (
            <input
              key={card.id}
              id={id}
              type="date"
              className={field.control}
              value={due}
              readOnly={!canEdit}
              onChange={({ target }) => commit(document, card, { due: target.value })}
            />
          )}
        </Field>
        <p className={part.instruction}>{instruction || t('commit.ask')}</p>
        {!canEdit && (
          <p role="status" className={part.subtle}>
            {t(isLocked ? 'locked' : 'commit.readOnly')}
          </p>
        )}
      </div>
      <div className={part.foot}>
        <div className={part.actions}>
          <Button className={part.big} disabled={at === 0} onClick={() => go(at - 1)}>
            {t('score.back')}
          </Button>
          <Button look="primary" className={part.big} disabled={at >= cards.length - 1} onClick={() => go(at + 1)}>
            {t('score.next')}
          </Button>
        </div>
        <p role="status" className={part.status}>
          {t('commit.owned', {
            number: cards.filter((one) => text(parseCard(one)?.fields.owner) !== '').length,
            count: cards.length,
          })}
        </p>
      </div>
    </div>
  );
}

/** What somebody takes on is planned from then on. */
function commit(document: MapDocument, card: Card, values: Readonly<Record<string, FieldValue>>): void {
  const isTaken = text(values.owner) !== '' && card.fields.status === 'idea';
  document.run(setFields, { id: card.id, fields: { ...values, ...(isTaken && { status: 'planned' }) } });
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
