import { roundTo } from '../../lib/number.ts';
import styles from './WhatIf.module.css';

interface ChangeProps {
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly words: (value: number | null) => string;
}

/** "−0.4 → +0.8 (+1.2)"; one number while nothing differs. The difference is that of the numbers as shown. */
export function Change({ name, from, to, words }: ChangeProps) {
  const before = words(from);
  const after = words(to);
  const difference = from === null || to === null ? null : roundTo(roundTo(to, 1) - roundTo(from, 1), 1);
  return (
    <span className={styles.change}>
      <span className={styles.only}>{name}</span> <strong>{before === after ? before : `${before} → ${after}`}</strong>
      {difference !== null && before !== after && ` (${words(difference)})`}
    </span>
  );
}
