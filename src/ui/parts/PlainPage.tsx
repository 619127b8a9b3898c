import type { ReactNode } from 'react';
import { Logo } from './Logo.tsx';
import styles from './PlainPage.module.css';

interface PlainPageProps {
  readonly title: string;
  /** What happened and what to do, in a sentence or two. */
  readonly text: string;
  readonly children?: ReactNode;
}

/** A page with one thing to say: nothing here, not allowed, something broke. */
export function PlainPage({ title, text, children }: PlainPageProps) {
  return (
    <main className={styles.page}>
      <a href="/" className={styles.home}>
        <Logo size={28} />
      </a>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      <div className={styles.actions}>{children}</div>
    </main>
  );
}
