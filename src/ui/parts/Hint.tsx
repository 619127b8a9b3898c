import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import styles from './Hint.module.css';

interface HintProps {
  readonly text: string;
  /** Keys that do the same, as shown to people: "Ctrl+Z". */
  readonly keys?: string | undefined;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  /** The control; it carries its own accessible name. */
  readonly children: ReactElement;
}

/** Says on hover and focus what a control with no words does, and its key. */
export function Hint({ text, keys, side = 'bottom', children }: HintProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner side={side} sideOffset={8} className={styles.positioner}>
          <Tooltip.Popup className={styles.hint}>
            {text}
            {keys && <kbd className={styles.keys}>{keys}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
