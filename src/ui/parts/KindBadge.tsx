import type { KindDefinition } from '../../kinds/defineKind.ts';
import { useTheme } from '../theme/themeStore.ts';
import { cx } from './cx.ts';
import styles from './KindBadge.module.css';
import { KindIcon } from './KindIcon.tsx';

interface KindBadgeProps {
  readonly kind: KindDefinition;
  readonly size?: number;
  /** Dashed and hollow, as an assumption is on the sheet. */
  readonly isDashed?: boolean;
}

/** A kind's colour with its icon on it, so that it never stands on colour alone. */
export function KindBadge({ kind, size = 20, isDashed = false }: KindBadgeProps) {
  const { theme } = useTheme();
  const { accent } = theme.kinds[kind.palette.colour];
  return (
    <span
      className={cx(styles.badge, isDashed && styles.dashed)}
      style={{ width: size, height: size, ...(isDashed ? { color: accent } : { background: accent }) }}
    >
      <KindIcon icon={kind.icon} size={Math.round(size * (isDashed ? 0.6 : 0.7))} />
    </span>
  );
}
