import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { navigate } from '../route.ts';
import { IconButton } from './IconButton.tsx';
import styles from './LinkList.module.css';

interface LinkItemProps {
  /** Inside Resa. */
  readonly path: string;
  readonly title: string;
  /** What is said beside the title; `LinkFact` and `LinkTime` give it its look. */
  readonly children?: ReactNode;
  /** Takes it off the list; null for whoever may not. */
  readonly remove?: { readonly label: string; readonly onRemove: () => void } | null;
}

/** Places in Resa, one below the other. `label` names the list where no heading does. */
export function LinkList({ label, children }: { readonly label?: string; readonly children: ReactNode }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

export function LinkItem({ path, title, children, remove = null }: LinkItemProps) {
  return (
    <li className={styles.row}>
      <a
        href={path}
        className={styles.link}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          navigate(path);
        }}
      >
        <span className={styles.title}>{title}</span>
        {children}
      </a>
      {remove && (
        <IconButton label={remove.label} onClick={remove.onRemove}>
          <X size={16} aria-hidden />
        </IconButton>
      )}
    </li>
  );
}

export function LinkFact({ children }: { readonly children: ReactNode }) {
  return <span className={styles.fact}>{children}</span>;
}

/** `at` in ms since 1970; `whole` is shown on hover where `children` say less. */
export function LinkTime({ at, whole, children }: { at: number; whole?: string; children: ReactNode }) {
  return (
    <time className={styles.time} dateTime={new Date(at).toISOString()} title={whole}>
      {children}
    </time>
  );
}
