import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { formatScore } from '../../lib/number.ts';
import { type MapGrid, type RecordKey, recordKey, type ScoredMoment } from '../../model/index.ts';
import { jumpTo } from '../editor/jumpTo.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import styles from './Moments.module.css';
import { momentName, type TriedJourney } from './useJourneys.ts';
import { gapOf, whyApart } from './whyApart.ts';

interface JourneySectionProps {
  readonly journey: TriedJourney;
  readonly grid: MapGrid;
  /** Told where feelings are in more lanes than one. */
  readonly laneName: string | undefined;
}

const MARKS = ['peak', 'low', 'high', 'end'] as const;

/** One persona's way through: remembered, mean and their gap; where the peak, the low, the high and the end are. */
export function JourneySection({
  journey: { persona, path, result: own, tried: result },
  grid,
  laneName,
}: JourneySectionProps) {
  const { t } = useTranslation('moments');
  const id = useId();
  const score = (value: number | null): string => (value === null ? '–' : formatScore(value, currentLocale()));
  const name = (moment: ScoredMoment | null): string =>
    moment ? momentName(grid, moment.position) || t('panel.unnamed') : '';
  const way = path ? path.name || t('panel.otherPath') : t('panel.whole');
  const whose = [persona?.name, laneName].filter(Boolean).join(' · ');
  return (
    <section className={styles.journey} aria-labelledby={id}>
      <h3 id={id} className={styles.name}>
        {whose ? `${whose}: ${way}` : way}
      </h3>
      {result.mean !== null && (
        <dl className={styles.figures}>
          <Figure name={t('panel.remembered')} from={score(own.remembered)} to={score(result.remembered)} />
          <Figure name={t('panel.mean')} from={score(own.mean)} to={score(result.mean)} />
          <Figure name={t('panel.gap')} from={score(gapOf(own))} to={score(gapOf(result))} />
        </dl>
      )}
      <p className={styles.why}>
        {t(`panel.why.${whyApart(result)}`, {
          peak: name(result.peak),
          end: name(result.end),
          peakScore: score(result.peak?.score ?? null),
          endScore: score(result.end?.score ?? null),
        })}
      </p>
      {result.count === 2 && <p className={styles.hint}>{t('panel.thin')}</p>}
      <ul className={styles.list}>
        {MARKS.map((mark) => {
          const moment = result[mark];
          if (!moment) return null;
          return (
            <MomentRow
              key={mark}
              card={moment.id}
              mark={t(`panel.${mark}`)}
              score={score(moment.score)}
              name={name(moment)}
            />
          );
        })}
      </ul>
    </section>
  );
}

/** A figure; while it would be another, as it is and as it would be. */
function Figure({ name, from, to }: { readonly name: string; readonly from: string; readonly to: string }) {
  return (
    <div>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.value}>{from === to ? to : `${from} → ${to}`}</dd>
    </div>
  );
}

interface MomentRowProps {
  readonly card: string;
  readonly mark: string;
  readonly score: string;
  readonly name: string;
}

function MomentRow({ card, mark, score, name }: MomentRowProps) {
  const open = useOpenMap();
  const jump = (to: RecordKey) => {
    if (jumpTo(open, to)) open.session.setState({ panel: 'moments' });
  };
  return (
    <li>
      <button type="button" className={styles.moment} onClick={() => jump(recordKey('cards', card))}>
        <span className={styles.mark}>{mark}</span>
        <span className={styles.score}>{score}</span>
        <span>{name}</span>
      </button>
    </li>
  );
}
