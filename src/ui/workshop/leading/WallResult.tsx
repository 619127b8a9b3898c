import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyMap } from '../../../model/index.ts';
import { type BoxResult, byDisagreement, rankSeverity, rankVotes } from '../../../model/workshop/index.ts';
import { useMapValue } from '../../editor/useOpenMap.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import styles from './Wall.module.css';

const wholeMap = (map: JourneyMap) => map;
/** As many lines as a wall holds in letters that are read from the back. */
const AT_ONCE = 3;

/** What came out, a few lines at a time: the most dots, the worst pains, or where people are furthest apart. */
export function WallResult({ result }: { readonly result: BoxResult }) {
  const { t } = useTranslation('workshop');
  const map = useMapValue(wholeMap);
  const [from, setFrom] = useState(0);
  const lines = linesOf(result, map);
  const first = Math.min(from, Math.max(0, lines.length - 1));
  if (lines.length === 0) return <p className={styles.words}>{t('wall.nothing')}</p>;
  return (
    <>
      <ol className={styles.lines} start={first + 1}>
        {lines.slice(first, first + AT_ONCE).map(({ id, text, value }) => (
          <li key={id}>
            <span className={styles.line}>{text}</span>
            {value && <strong className={styles.value}>{t(`wall.${value.words}`, value)}</strong>}
          </li>
        ))}
      </ol>
      {lines.length > AT_ONCE && (
        <div className={styles.steps}>
          <IconButton
            label={t('wall.previous')}
            disabled={first === 0}
            onClick={() => setFrom(Math.max(0, first - AT_ONCE))}
          >
            <ChevronLeft aria-hidden />
          </IconButton>
          <IconButton
            label={t('wall.next')}
            disabled={first + AT_ONCE >= lines.length}
            onClick={() => setFrom(first + AT_ONCE)}
          >
            <ChevronRight aria-hidden />
          </IconButton>
        </div>
      )}
    </>
  );
}

interface Line {
  readonly id: string;
  readonly text: string;
  /** Null for what is only said. */
  readonly value: {
    readonly words: 'dots' | 'severity' | 'apart';
    readonly count: number;
    readonly low: number;
    readonly high: number;
  } | null;
}

function linesOf(result: BoxResult, map: JourneyMap): readonly Line[] {
  const card = (id: string) => map.cards[id]?.text ?? '';
  switch (result.type) {
    case 'vote':
      return rankVotes(result).map(({ card: id, dots }) => ({
        id,
        text: card(id),
        value: { words: 'dots', count: dots, low: 0, high: 0 },
      }));
    case 'severity':
      return rankSeverity(result).map(({ card: id, spread }) => ({
        id,
        text: card(id),
        value: { words: 'severity', count: spread.median, low: spread.low, high: spread.high },
      }));
    case 'score':
      return byDisagreement(result).map(({ activity, spread }) => ({
        id: activity,
        text: map.activities[activity]?.text ?? '',
        value: { words: 'apart', count: spread.median, low: spread.min, high: spread.max },
      }));
    case 'write':
      return result.cards.map(({ id }) => ({ id, text: card(id), value: null }));
  }
}
