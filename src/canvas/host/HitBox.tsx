import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import styles from './FlowHost.module.css';
import type { HitNode } from './hitNodes.ts';

/** Nothing to see; at a card's right edge the pointer tells that it can be stretched over more activities. */
export const HitBox = memo(function HitBox({ data }: NodeProps<HitNode>) {
  return data.canSpan && <div className={styles.edge} data-edge />;
});
