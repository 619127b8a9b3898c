import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import styles from './CutNote.module.css';

/** At most this wide, as the style sheet says. */
const WIDTH = 280;

interface Cut {
  readonly limit: number;
  readonly x: number;
  readonly y: number;
}

/** Says under a text box that there was no room for all that was typed, pasted or dropped: the browser leaves the rest out silently. */
export function CutNote() {
  const { t } = useTranslation('about');
  const [cut, setCut] = useState<Cut | null>(null);

  useEffect(() => {
    const listen = (event: InputEvent) => setCut(readCut(event));
    const leave = () => setCut(null);
    document.addEventListener('beforeinput', listen);
    document.addEventListener('focusout', leave);
    return () => {
      document.removeEventListener('beforeinput', listen);
      document.removeEventListener('focusout', leave);
    };
  }, []);

  if (!cut) return null;
  return (
    <div role="alert" className={styles.note} style={{ left: cut.x, top: cut.y }}>
      {t('cut', { limit: new Intl.NumberFormat(currentLocale()).format(cut.limit) })}
    </div>
  );
}

/** Null while what is to come in fits, and in a box that says so itself. */
function readCut({ target, inputType, data, dataTransfer }: InputEvent): Cut | null {
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return null;
  if (target.maxLength < 0 || target.readOnly || target.dataset.saysCut !== undefined) return null;
  const isLine = target instanceof HTMLTextAreaElement && /^insert(?:LineBreak|Paragraph)$/.test(inputType);
  const added = isLine ? '\n' : (data ?? dataTransfer?.getData('text/plain') ?? '').replaceAll('\r\n', '\n');
  const { value, selectionStart, selectionEnd, maxLength } = target;
  const kept = value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
  if (added === '' || kept + added.length <= maxLength) return null;
  const { left, bottom } = target.getBoundingClientRect();
  return {
    limit: maxLength,
    x: Math.max(16, Math.min(left, window.innerWidth - WIDTH - 16)),
    y: Math.min(bottom + 4, window.innerHeight - 64),
  };
}
