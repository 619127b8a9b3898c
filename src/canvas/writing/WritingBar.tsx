import { type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FormatButtons } from './FormatButtons.tsx';
import { listenToMarks } from './listenToMarks.ts';
import styles from './writing.module.css';

interface WritingBarProps {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  /** Middle of the upper edge of what is written in, in map pixels. */
  readonly x: number;
  readonly y: number;
}

/** Above a card that is written in on the map: what its words can be. Tab goes on to the next cell, so keys do the same. */
export function WritingBar({ box, x, y }: WritingBarProps) {
  const { t } = useTranslation('about');
  useEffect(() => (box.current ? listenToMarks(box.current, false) : undefined), [box]);
  return (
    <div role="toolbar" aria-label={t('format')} className={styles.floating} style={{ left: x, top: y }}>
      <FormatButtons findBox={() => box.current} />
    </div>
  );
}
