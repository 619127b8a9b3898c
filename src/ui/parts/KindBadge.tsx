import type { KindDefinition } from '../../kinds/defineKind.ts';
import { useTheme } from '../theme/themeStore.ts';
import styles from './KindBadge.module.css';
import { KindIcon } from './KindIcon.tsx';

/** A kind's colour with its icon on it, so that it never stands on colour alone. */
export function KindBadge({ kind, size = 20 }: { readonly kind: KindDefinition; readonly size?: number }) {
  const { theme } = useTheme();
  const { accent } = theme.kinds[kind.palette.colour];
  return (
    <span className={styles.badge} style={{ width: size, height: size, background: accent }}>
      <KindIcon icon={kind.icon} size={Math.round(size * 0.7)} />
    </span>
  );
}
