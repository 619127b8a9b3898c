import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import { Hint } from './Hint.tsx';
import styles from './IconButton.module.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  readonly label: string;
  readonly keys?: string | undefined;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  /** For a tool that can be the chosen one. */
  readonly isPressed?: boolean;
}

/** A square button with an icon, its name in a hint and for screen readers. */
export function IconButton({ label, keys, side, isPressed, className, ...rest }: IconButtonProps) {
  return (
    <Hint text={label} keys={keys} side={side ?? 'bottom'}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={isPressed}
        className={cx(styles.button, isPressed && styles.pressed, className)}
      />
    </Hint>
  );
}
