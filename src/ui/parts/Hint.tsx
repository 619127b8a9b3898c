import { useEffect, useState } from 'react';
import styles from './Hint.module.css';

/** What a control says on hover and focus: `{...hint(words, keys)}` on any element. */
export function hint(
  text: string,
  keys?: string,
): { readonly 'data-hint': string; readonly 'data-hint-keys'?: string } {
  return keys ? { 'data-hint': text, 'data-hint-keys': keys } : { 'data-hint': text };
}

interface Shown {
  readonly text: string;
  readonly keys: string | null;
  readonly x: number;
  readonly y: number;
  readonly isBeside: boolean;
}

const WAIT_MS = 450;
const GAP = 8;

/**
 * One layer for all hints of a page, so that a hundred buttons cost nothing. They repeat a control's accessible name for
 * those who see, and are hidden from those who hear it. Escape puts one away.
 */
export function HintLayer() {
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setShown(null);
    };
    const show = (event: Event) => {
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-hint]') : null;
      hide();
      if (!element || (event.type === 'focusin' && !element.matches(':focus-visible'))) return;
      timer = setTimeout(() => element.isConnected && setShown(placeHint(element)), WAIT_MS);
    };
    const press = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    document.addEventListener('pointerover', show);
    document.addEventListener('focusin', show);
    document.addEventListener('pointerdown', hide);
    document.addEventListener('focusout', hide);
    document.addEventListener('keydown', press, true);
    return () => {
      hide();
      document.removeEventListener('pointerover', show);
      document.removeEventListener('focusin', show);
      document.removeEventListener('pointerdown', hide);
      document.removeEventListener('focusout', hide);
      document.removeEventListener('keydown', press, true);
    };
  }, []);

  if (!shown) return null;
  return (
    <div
      aria-hidden
      className={styles.hint}
      data-beside={shown.isBeside || undefined}
      style={{ left: shown.x, top: shown.y }}
    >
      {shown.text}
      {shown.keys && <kbd className={styles.keys}>{shown.keys}</kbd>}
    </div>
  );
}

/** To the right of what stands at the window's left edge, above what stands low, below everything else. */
function placeHint(element: HTMLElement): Shown {
  const box = element.getBoundingClientRect();
  const { hint: text = '', hintKeys = null } = element.dataset;
  const isBeside = box.right < 80 && window.innerWidth > 720;
  if (isBeside) return { text, keys: hintKeys, x: box.right + GAP, y: box.top + box.height / 2, isBeside };
  const isLow = box.bottom > window.innerHeight - 80;
  const x = Math.min(Math.max(box.left + box.width / 2, 90), window.innerWidth - 90);
  return { text, keys: hintKeys, x, y: isLow ? box.top - GAP - 30 : box.bottom + GAP, isBeside };
}
