import { Plus } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../../i18n/index.ts';
import { kindOf, newFields } from '../../../kinds/registry.ts';
import { newId } from '../../../lib/id.ts';
import type { JourneyMap } from '../../../model/index.ts';
import { type BoxRules, type SealedCard, WORKSHOP_LIMITS } from '../../../model/workshop/index.ts';
import { useMapValue } from '../../editor/useOpenMap.ts';
import { gridOf } from '../../links/useEnd.ts';
import { Button } from '../../parts/Button.tsx';
import { cx } from '../../parts/cx.ts';
import field from '../../parts/Field.module.css';
import { Field } from '../../parts/Field.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import { keepBegun, readBegun } from './begunCard.ts';
import { HandedIn } from './HandedIn.tsx';
import { OthersReady } from './OthersReady.tsx';
import { OwnCard } from './OwnCard.tsx';
import styles from './Part.module.css';
import { PlaceSelect } from './PlaceSelect.tsx';
import type { SealedProps } from './sealedProps.ts';
import { useInstruction } from './useInstruction.ts';

const NONE: readonly SealedCard[] = [];
const FEW_KINDS = 4;
const wholeMap = (map: JourneyMap) => map;

/** Silent writing: cards that nobody else sees before they are revealed. */
export function WriteExercise({ rules, ballot, box }: SealedProps<Extract<BoxRules, { readonly type: 'write' }>>) {
  const { t } = useTranslation('part');
  const map = useMapValue(wholeMap);
  const locale = currentLocale();
  const cards = ballot.ballot?.type === 'write' ? ballot.ballot.cards : NONE;
  const handedIn = ballot.handedIn?.type === 'write' ? ballot.handedIn.cards.length : 0;
  const instruction = useInstruction();
  const [begun, setBegun] = useState(() => readBegun(box.id) ?? { kind: '', activity: '', text: '' });
  const textBox = useRef<HTMLTextAreaElement>(null);
  const kinds = rules.kinds.flatMap((id) => kindOf(id) ?? []);
  const kind = kinds.find(({ id }) => id === begun.kind) ?? kinds[0];
  const isFull = cards.length >= WORKSHOP_LIMITS.cards;

  function write(values: Partial<typeof begun>) {
    const next = { ...begun, ...values };
    setBegun(next);
    keepBegun(box.id, next);
  }

  function put(next: readonly SealedCard[]) {
    ballot.keeper.change({ type: 'write', cards: [...next] });
  }

  function placeOf(kindId: string, activity: string): SealedCard['place'] {
    const lane = gridOf(map).lanes.find((one) => one.lane.kind === kindId)?.lane.id;
    return activity === '' || lane === undefined ? null : { lane, activity };
  }

  function add(event?: FormEvent) {
    event?.preventDefault();
    const text = begun.text.trim();
    if (!kind || text === '' || isFull || !ballot.canChange) return;
    const place = placeOf(kind.id, begun.activity);
    put([...cards, { id: newId(), kind: kind.id, place, text, fields: newFields(kind.id, null) }]);
    write({ text: '' });
    textBox.current?.focus();
  }

  if (!kind) return <p className={styles.waiting}>{t('write.noKinds')}</p>;
  return (
    <>
      <div className={styles.body}>
        <p className={styles.instruction}>{instruction || t('write.ask')}</p>
        <form className={styles.form} onSubmit={add}>
          {kinds.length > 1 && kinds.length <= FEW_KINDS && (
            <Segmented
              label={t('write.kind')}
              value={kind.id}
              options={kinds.map((one) => ({ value: one.id, label: one.labels[locale].name }))}
              onChange={(id) => write({ kind: id })}
            />
          )}
          {kinds.length > FEW_KINDS && (
            <Field label={t('write.kind')}>
              {(id) => (
                <select
                  id={id}
                  className={field.control}
                  value={kind.id}
                  onChange={({ target }) => write({ kind: target.value })}
                >
                  {kinds.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.labels[locale].name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          <textarea
            ref={textBox}
            className={cx(field.control, styles.writing)}
            aria-label={t('write.text', { kind: kind.labels[locale].name })}
            placeholder={t('write.placeholder')}
            value={begun.text}
            maxLength={WORKSHOP_LIMITS.cardText}
            // What is being written is not cut off: it stays here, though nothing more is taken.
            readOnly={!ballot.canChange && begun.text === ''}
            enterKeyHint="done"
            rows={3}
            onChange={({ target }) => write({ text: target.value })}
            onKeyDown={(event: KeyboardEvent) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              add();
            }}
          />
          <div className={styles.placing}>
            <PlaceSelect value={begun.activity} onChange={(activity) => write({ activity })} />
            <Button
              type="submit"
              look="primary"
              className={styles.big}
              disabled={begun.text.trim() === '' || isFull || !ballot.canChange}
            >
              <Plus size={16} aria-hidden />
              {t('write.add')}
            </Button>
          </div>
          {isFull && <p className={styles.problem}>{t('write.full', { count: WORKSHOP_LIMITS.cards })}</p>}
        </form>
        <section className={styles.group} aria-label={t('write.own')}>
          <h3>{t('write.ownCount', { count: cards.length })}</h3>
          <ul className={styles.list}>
            {cards.toReversed().map((card) => (
              <OwnCard
                key={card.id}
                card={card}
                canChange={ballot.canChange}
                onChange={(text) => put(cards.map((one) => (one.id === card.id ? { ...one, text } : one)))}
                onMove={(activity) =>
                  put(cards.map((one) => (one.id === card.id ? { ...one, place: placeOf(one.kind, activity) } : one)))
                }
                onDelete={() => {
                  put(cards.filter(({ id }) => id !== card.id));
                  textBox.current?.focus();
                }}
              />
            ))}
          </ul>
        </section>
      </div>
      <div className={styles.foot}>
        <HandedIn ballot={ballot} what={t('write.handedIn', { count: handedIn })}>
          <OthersReady />
        </HandedIn>
        <p className={styles.status}>{t('write.waiting', { count: Math.max(box.entries, handedIn) })}</p>
      </div>
    </>
  );
}
