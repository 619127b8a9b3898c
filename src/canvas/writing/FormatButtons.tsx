import { Bold, Italic, Link, List, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { beginLink, toggleList, toggleStars } from '../../lib/editNotation.ts';
import { modifierKey } from '../../lib/modifierKey.ts';
import { type Writer, writeIn } from './writeIn.ts';
import styles from './writing.module.css';

interface Format {
  readonly label: 'bold' | 'italic' | 'list' | 'address';
  readonly icon: LucideIcon;
  readonly keys: string;
  readonly write: Writer;
}

const FORMATS: readonly Format[] = [
  { label: 'bold', icon: Bold, keys: `${modifierKey}B`, write: (written) => toggleStars(written, '**') },
  { label: 'italic', icon: Italic, keys: `${modifierKey}I`, write: (written) => toggleStars(written, '*') },
  { label: 'list', icon: List, keys: `${modifierKey}⇧8`, write: toggleList },
  { label: 'address', icon: Link, keys: `${modifierKey}⇧K`, write: beginLink },
];

/** Buttons that set marks where somebody writes; the caret stays in the text box, or goes back to it. */
export function FormatButtons({ findBox }: { readonly findBox: () => HTMLTextAreaElement | null }) {
  const { t } = useTranslation('about');
  return FORMATS.map(({ label, icon: Icon, keys, write }) => (
    <button
      key={label}
      type="button"
      className={styles.button}
      aria-label={t(`keys.${label}`)}
      data-hint={t(`keys.${label}`)}
      data-hint-keys={keys}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        const box = findBox();
        box?.focus();
        if (box) writeIn(box, write);
      }}
    >
      <Icon size={15} aria-hidden />
    </button>
  ));
}
