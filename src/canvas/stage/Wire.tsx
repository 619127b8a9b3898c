import styles from './stage.module.css';

/** An arrow that is being drawn. */
export function Wire({ d, head }: { readonly d: string; readonly head: string }) {
  return (
    <svg className={styles.wire} aria-hidden="true">
      <path className={styles.wireLine} d={d} />
      <path className={styles.wireHead} d={head} />
    </svg>
  );
}
