import styles from './Logo.module.css';

/** The mark and the name. The mark keeps its colours in every theme. */
export function Logo({ size = 24 }: { readonly size?: number }) {
  return (
    <span className={styles.logo}>
      <img src="/icon.svg" width={size} height={size} alt="" />
      <span className={styles.name} style={{ fontSize: Math.round(size * 0.7) }}>
        Resa
      </span>
    </span>
  );
}
