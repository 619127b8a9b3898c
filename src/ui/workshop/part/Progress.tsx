import styles from './Part.module.css';

/** How far one has come, from 0 to 1: said in words beside it. */
export function Progress({ value }: { readonly value: number }) {
  return (
    <div className={styles.bar} aria-hidden>
      <span style={{ width: `${Math.round(value * 100)}%` }} />
    </div>
  );
}
