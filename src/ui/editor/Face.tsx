import type { ComponentProps } from 'react';
import { initialsOf } from '../me.ts';
import { cx } from '../parts/cx.ts';
import styles from './Faces.module.css';

interface FaceProps extends ComponentProps<'span'> {
  readonly name: string;
  readonly colour: string;
}

/** A person as a round face with initials. */
export function Face({ name, colour, className, ...rest }: FaceProps) {
  return (
    <span {...rest} role="img" aria-label={name} className={cx(styles.face, className)} style={{ background: colour }}>
      {initialsOf(name)}
    </span>
  );
}
