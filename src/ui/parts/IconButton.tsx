import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import { hint } from './Hint.tsx';
import styles from './IconButton.module.css';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  readonly label: string;
  /** Keys that do the same, as shown to people: "Ctrl+Z". */
  readonly keys?: string;
  /** For a tool that can be the chosen one. */
  readonly isPressed?: boolean;
}

/** A square button with an icon, its name in a hint and for screen readers. */
export function IconButton({ label, keys, isPressed, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...hint(label, keys)}
      aria-label={label}
      aria-pressed={isPressed}
      className={cx(styles.button, isPressed && styles.pressed, className)}
    />
  );
}
