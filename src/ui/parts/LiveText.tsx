import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { keepTyping } from '../../lib/typing.ts';

export interface LiveTextProps {
  readonly value: string;
  readonly label?: string;
  readonly id?: string;
  readonly placeholder?: string;
  readonly className: string;
  readonly isReadOnly?: boolean;
  readonly isSingleLine?: boolean;
  readonly maxLength?: number;
  readonly onText: (text: string) => void;
  readonly onBegin?: () => void;
  readonly onEnd?: () => void;
  /** Escape: put back what was there. */
  readonly onCancel?: () => void;
}

/**
 * A text box whose value others may change while somebody types in it: what they write appears, and the caret stays where
 * it was in the text. Enter ends a single line; Escape puts back.
 */
export function LiveText({ value, onText, onBegin, onEnd, onCancel, isSingleLine = false, ...props }: LiveTextProps) {
  const ref = useRef<HTMLInputElement & HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const box = ref.current;
    if (!box || box.value === value) return;
    const { selectionStart, selectionEnd, value: before } = box;
    box.value = value;
    if (document.activeElement !== box) return;
    box.setSelectionRange(moveCaret(before, value, selectionStart), moveCaret(before, value, selectionEnd));
  }, [value]);

  function handleKey(event: KeyboardEvent<HTMLElement>) {
    keepTyping(event);
    if (event.key === 'Escape') {
      onCancel?.();
      ref.current?.blur();
    } else if (event.key === 'Enter' && isSingleLine) {
      ref.current?.blur();
    }
  }

  const Box = isSingleLine ? 'input' : 'textarea';
  return (
    <Box
      ref={ref}
      id={props.id}
      className={props.className}
      aria-label={props.label}
      placeholder={props.placeholder}
      maxLength={props.maxLength}
      readOnly={props.isReadOnly}
      defaultValue={value}
      onInput={(event) => onText(event.currentTarget.value)}
      onFocus={onBegin}
      onBlur={onEnd}
      onKeyDown={handleKey}
    />
  );
}

/** Where a caret at `at` in `before` belongs in `after`, when one stretch of text was replaced by another. */
export function moveCaret(before: string, after: string, at: number): number {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  if (at <= start) return at;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (at >= before.length - end) return at + after.length - before.length;
  return after.length - end;
}
