import { Toolbar } from '@base-ui/react/toolbar';
import type { ComponentProps } from 'react';
import { cx } from '../parts/cx.ts';
import { Hint } from '../parts/Hint.tsx';
import iconButton from '../parts/IconButton.module.css';

interface ToolButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  readonly label: string;
  readonly keys?: string | undefined;
  readonly isPressed?: boolean;
}

/** A button of the toolbar: arrows walk between them, Tab leaves. */
export function ToolButton({ label, keys, isPressed, disabled = false, className, ...rest }: ToolButtonProps) {
  return (
    <Hint text={label} keys={keys} side="right">
      <Toolbar.Button
        {...rest}
        disabled={disabled}
        aria-label={label}
        aria-pressed={isPressed}
        className={cx(iconButton.button, isPressed && iconButton.pressed, className)}
      />
    </Hint>
  );
}
