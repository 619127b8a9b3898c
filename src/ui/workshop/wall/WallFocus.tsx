import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../../i18n/index.ts';
import { kindOf } from '../../../kinds/registry.ts';
import { useFit } from './useFit.ts';
import styles from './Wall.module.css';
import { WallFigures } from './WallFigures.tsx';
import type { WallItem } from './wallItems.ts';

interface WallFocusProps {
  readonly item: WallItem;
  readonly items: readonly WallItem[];
  /** Its place among them, from 0. */
  readonly index: number;
  /** In pixels. */
  readonly fontSize: number;
}

/** One of what came out, as large as it goes: where it stands in the order, its words, and what people gave it. */
export function WallFocus({ item, items, index, fontSize }: WallFocusProps) {
  const { t } = useTranslation(['workshop', 'part']);
  const box = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLHeadingElement>(null);
  const { id, text, kind, phase, personas, figure } = item;
  const isTooMuch = useFit(box, words, JSON.stringify([id, text, figure, fontSize]));
  const kindName = kind === null ? undefined : kindOf(kind)?.labels[currentLocale()].name;
  return (
    <div ref={box} className={styles.focus} {...(isTooMuch && { tabIndex: 0, role: 'group', 'aria-label': text })}>
      <p className={styles.kicker} role="status">
        <strong>{t('wall.place', { number: index + 1, count: items.length })}</strong>
        {[kindName, phase, ...personas].map((one) => one && ` · ${one}`)}
      </p>
      <h1 ref={words} className={styles.focusText}>
        {text || t('part:noWords')}
      </h1>
      <WallFigures item={item} items={items} />
    </div>
  );
}
