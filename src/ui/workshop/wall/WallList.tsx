import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigureWords } from './useFigureWords.ts';
import styles from './Wall.module.css';
import type { WallItem } from './wallItems.ts';

/** Height of a line, in font sizes; as in the style sheet. */
const LINE = 1.35;
/** Letters as multiples of the smallest, for lists that leave room; the largest first. */
const SIZES = [1.7, 1.45, 1.2, 1] as const;

interface WallListProps {
  readonly title: string;
  readonly items: readonly WallItem[];
  /** Place of the one that is marked, from 0; −1 for none. */
  readonly index: number;
  /** In pixels. */
  readonly fontSize: number;
}

/** All that came out in order, as much as the wall holds in letters that are read from the back: the page with the marked one. */
export function WallList({ title, items, index, fontSize }: WallListProps) {
  const { t } = useTranslation(['workshop', 'part']);
  const figureWords = useFigureWords();
  const list = useRef<HTMLOListElement>(null);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (!list.current) return;
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 0));
    observer.observe(list.current);
    return () => observer.disconnect();
  }, []);
  const rows = Math.max(1, Math.floor(height / (fontSize * LINE)));
  /** With two lines for each. */
  const roomy = SIZES.find((size) => items.length * 2 * LINE * size * fontSize <= height);
  const from = Math.floor(Math.max(0, index) / rows) * rows;
  const page = items.slice(from, from + rows);
  return (
    <>
      <header className={styles.listHead}>
        <h1 className={styles.title}>{title}</h1>
        <p role="status">
          {page.length < items.length &&
            t('wall.rows', { from: from + 1, to: from + page.length, count: items.length })}
        </p>
      </header>
      <ol
        ref={list}
        className={styles.list}
        data-roomy={roomy !== undefined || undefined}
        style={{ fontSize: `${roomy ?? 1}em` }}
      >
        {page.map(({ id, text, figure }, i) => (
          <li key={id} value={from + i + 1} aria-current={from + i === index || undefined} className={styles.row}>
            <span className={styles.number}>{from + i + 1}</span>
            <span className={styles.rowText}>{text || t('part:noWords')}</span>
            <strong className={styles.value}>{figureWords(figure)}</strong>
          </li>
        ))}
      </ol>
    </>
  );
}
