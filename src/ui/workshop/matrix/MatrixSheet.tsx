import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../parts/cx.ts';
import styles from './Matrix.module.css';
import type { Opportunity } from './useOpportunities.ts';

const MOST = 5;
const clamp = (value: number) => Math.min(MOST, Math.max(1, value));

interface MatrixSheetProps {
  readonly opportunities: readonly Opportunity[];
  readonly canEdit: boolean;
  readonly onPlace: (id: string, impact: number, effort: number) => void;
}

interface Drag {
  readonly id: string;
  /** In pixels of the sheet. */
  readonly x: number;
  readonly y: number;
}

/** Impact upwards, effort to the right; each opportunity is a mark with its number that is dragged, or moved by the arrow keys. */
export function MatrixSheet({ opportunities, canEdit, onPlace }: MatrixSheetProps) {
  const { t } = useTranslation('part');
  const sheet = useRef<HTMLFieldSetElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const taken = new Map<string, number>();

  function spotOf(event: PointerEvent): { x: number; y: number; width: number; height: number } {
    const box = sheet.current?.getBoundingClientRect() ?? new DOMRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top, width: box.width, height: box.height };
  }

  function drop(event: PointerEvent, id: string) {
    if (!drag) return;
    setDrag(null);
    const { x, y, width, height } = spotOf(event);
    onPlace(id, clamp(MOST - Math.floor((y / height) * MOST)), clamp(Math.floor((x / width) * MOST) + 1));
  }

  function press(event: KeyboardEvent, { card, impact, effort }: Opportunity) {
    const by = { ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key];
    if (!by || !canEdit) return;
    event.preventDefault();
    onPlace(card.id, clamp((impact ?? 3) + (by[0] ?? 0)), clamp((effort ?? 3) + (by[1] ?? 0)));
  }

  return (
    <div className={styles.frame}>
      <span className={styles.up} aria-hidden>
        {t('matrix.impact')} →
      </span>
      <fieldset ref={sheet} aria-label={t('matrix.name')} className={styles.sheet}>
        <span className={cx(styles.corner, styles.best)} aria-hidden>
          {t('matrix.now')}
        </span>
        <span className={cx(styles.corner, styles.big)} aria-hidden>
          {t('matrix.plan')}
        </span>
        {opportunities.map((one, i) => {
          const { card, impact, effort } = one;
          const isPlaced = impact !== null && effort !== null;
          const cell = `${impact} ${effort}`;
          const beside = taken.get(cell) ?? 0;
          if (isPlaced) taken.set(cell, beside + 1);
          const shift = ((beside % 3) - 0) * 14;
          const at =
            drag?.id === card.id
              ? { left: drag.x, top: drag.y }
              : isPlaced
                ? {
                    left: `calc(${((effort - 0.5) / MOST) * 100}% + ${shift - 7}px)`,
                    top: `calc(${((MOST - impact + 0.5) / MOST) * 100}% + ${Math.floor(beside / 3) * 14 - 7}px)`,
                  }
                : null;
          return (
            at && (
              <button
                key={card.id}
                type="button"
                className={cx(styles.mark, drag?.id === card.id && styles.dragged)}
                style={at}
                disabled={!canEdit}
                aria-label={t('matrix.mark', {
                  number: i + 1,
                  card: card.text || t('noWords'),
                  impact: impact ?? 0,
                  effort: effort ?? 0,
                })}
                onKeyDown={(event) => press(event, one)}
                onPointerDown={(event) => {
                  event.currentTarget.setPointerCapture(event.pointerId);
                  const { x, y } = spotOf(event);
                  setDrag({ id: card.id, x, y });
                }}
                onPointerMove={(event) => {
                  const { x, y } = spotOf(event);
                  if (drag?.id === card.id) setDrag({ id: card.id, x, y });
                }}
                onPointerUp={(event) => drop(event, card.id)}
                onPointerCancel={() => setDrag(null)}
              >
                {i + 1}
              </button>
            )
          );
        })}
      </fieldset>
      <span className={styles.along} aria-hidden>
        {t('matrix.effort')} →
      </span>
      {canEdit && (
        <div className={styles.waiting}>
          {opportunities.map((one, i) =>
            one.impact === null || one.effort === null ? (
              <button
                key={one.card.id}
                type="button"
                className={styles.place}
                aria-label={t('matrix.place', { number: i + 1, card: one.card.text || t('noWords') })}
                onClick={() => onPlace(one.card.id, one.impact ?? 3, one.effort ?? 3)}
              >
                {i + 1}
              </button>
            ) : null,
          )}
        </div>
      )}
    </div>
  );
}
