import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { listenToMarks } from '../../canvas/writing/index.ts';
import { parseRecordKey, type RecordKey } from '../../model/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { useTextEditing } from '../editor/useTextEditing.ts';
import { cx } from '../parts/cx.ts';
import { LiveText } from '../parts/LiveText.tsx';
import { NotationWords } from '../parts/NotationText.tsx';
import styles from './EditableText.module.css';
import { useTyping } from './typing.ts';

interface EditableTextProps {
  readonly of: RecordKey;
  readonly field: string;
  readonly value: string;
  /** Names the text box. */
  readonly label: string;
  /** Shown and read where there are no words. */
  readonly empty: string;
  readonly className?: string | undefined;
}

/** A text that reads as text; a press or Enter opens it for typing, Enter ends that, Escape puts back what was. */
export function EditableText({ of, field, value, label, empty, className }: EditableTextProps) {
  const { t } = useTranslation('outline');
  const { canEdit } = useOpenMap();
  const { open, setOpen } = useTyping();
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = open?.key === of && open.field === field;
  const wasOpen = useRef(isOpen);

  useEffect(() => {
    if (wasOpen.current && !isOpen && isLeftAlone(button.current)) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (isOpen) return <OpenBox of={of} field={field} value={value} label={label} className={className} />;
  // Only cards are written with marks.
  const words = value !== '' && parseRecordKey(of)?.root === 'cards' ? <NotationWords text={value} /> : value || empty;
  if (!canEdit) return <span className={cx(styles.words, className, value === '' && styles.empty)}>{words}</span>;
  return (
    <button
      ref={button}
      type="button"
      className={cx(styles.button, className, value === '' && styles.empty)}
      title={t('edit')}
      onClick={() => setOpen({ key: of, field, made: null, initial: null })}
    >
      {words}
    </button>
  );
}

/** Whether the keyboard has gone nowhere since the box closed: the table may have caught it beside the words meanwhile. */
function isLeftAlone(words: HTMLElement | null): boolean {
  const { activeElement } = document;
  if (activeElement === document.body) return true;
  const isBeside = words?.closest('td')?.contains(activeElement) === true;
  return isBeside && activeElement?.matches('button:focus-visible') === true;
}

function OpenBox({ of, field, value, label, className }: Omit<EditableTextProps, 'empty'>) {
  const { open, setOpen } = useTyping();
  const name = parseRecordKey(of);
  const made = open?.made ?? null;
  const editing = useTextEditing({ root: name?.root ?? 'map', id: name?.id ?? 'map', field, made });
  const holder = useRef<HTMLSpanElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const isTakenBack = useRef(false);
  const initial = useRef(open?.initial).current;
  const { onText } = editing;
  const hasMarks = name?.root === 'cards';

  function takeFocus(): void {
    const box = holder.current?.querySelector('textarea');
    if (!box) return;
    cameFrom.current = document.activeElement;
    box.focus();
    if (initial) {
      box.value = initial;
      onText(initial);
    }
    box.setSelectionRange(box.value.length, box.value.length);
  }
  const take = useRef(takeFocus).current;

  // The next letters are pressed at once.
  useLayoutEffect(() => {
    if (initial !== undefined) take();
  }, [initial, take]);

  useEffect(() => {
    if (initial !== undefined) return;
    // A menu that led here gives the focus back to its button first.
    const frame = requestAnimationFrame(take);
    return () => cancelAnimationFrame(frame);
  }, [initial, take]);

  useEffect(() => {
    const box = holder.current?.querySelector('textarea');
    return box && hasMarks ? listenToMarks(box, false) : undefined;
  }, [hasMarks]);

  function endOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    holder.current?.querySelector('textarea')?.blur();
  }

  return (
    <span ref={holder} className={styles.holder} onKeyDownCapture={endOnEnter}>
      <LiveText
        {...editing}
        value={value}
        label={label}
        className={cx(styles.box, className)}
        onCancel={() => {
          isTakenBack.current = true;
          editing.onCancel();
        }}
        onEnd={() => {
          const isGone = made !== null && (isTakenBack.current || value.trim() === '');
          if (isGone) editing.onCancel();
          else editing.onEnd();
          setOpen(null);
          if (isGone) comeBack(cameFrom.current, holder.current?.closest('[data-key]') ?? null);
        }}
      />
    </span>
  );
}

/** To where a record was made that is about to go, unless the focus has gone elsewhere meanwhile. */
function comeBack(to: Element | null, going: Element | null): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    const isElsewhere = activeElement !== document.body && !going?.contains(activeElement);
    if (!isElsewhere && to instanceof HTMLElement) to.focus({ preventScroll: true });
  });
}
