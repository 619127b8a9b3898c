import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { cx } from './cx.ts';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` is the one dark button of a view. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
}

export function Button({ look = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={cx(styles.button, styles[look], className)} />;
}
