import { emotionColour } from '../../drawing/index.ts';
import { type LaidCurve, layoutLabels, type Scene } from '../../layout/index.ts';
import type { Locale } from '../../lib/locale.ts';
import { formatScore } from '../../lib/number.ts';
import type { ScoredMoment } from '../../model/index.ts';
import { useTheme } from '../theme/themeStore.ts';
import styles from './PeakEndPanel.module.css';

interface PeakEndPanelProps {
  readonly scene: Scene;
  /** Of the map: what is shown speaks its language. */
  readonly locale: Locale;
}

/** What is remembered of the journey in large figures, of each persona whose feelings are scored. */
export function PeakEndPanel({ scene, locale }: PeakEndPanelProps) {
  const curves = scene.layout.curves.filter(({ result }) => result.mean !== null);
  return curves.map((curve) => (
    <Figures key={`${curve.lane} ${curve.persona}`} scene={scene} curve={curve} locale={locale} />
  ));
}

function Figures({ scene, curve, locale }: PeakEndPanelProps & { readonly curve: LaidCurve }) {
  const { theme } = useTheme();
  const { grid } = scene;
  const labels = layoutLabels[locale];
  const { remembered, mean, peak, end, high, count } = curve.result;
  const persona = grid.personas.find(({ id }) => id === curve.persona)?.name;
  const score = (value: number | null | undefined) => (typeof value === 'number' ? formatScore(value, locale) : '–');
  const activityOf = (moment: ScoredMoment | null) => {
    const lane = grid.lanes.find((one) => one.lane.id === curve.lane);
    const column = lane?.cards.find(({ card }) => card.id === moment?.id)?.column;
    return (column === undefined ? undefined : grid.columns[column]?.activity?.text) ?? '';
  };
  const colour = remembered === null ? theme.inkSoft : emotionColour(remembered, theme);
  return (
    <div className={styles.figures}>
      {persona && <p className={styles.persona}>{persona}</p>}
      <dl className={styles.list}>
        <Figure name={labels.remembered} value={score(remembered)} colour={colour}>
          {count < 3 ? labels.thin : `${labels.mean} ${score(mean)}`}
        </Figure>
        <Figure name={labels.peak} value={score(peak?.score)}>
          {activityOf(peak)}
        </Figure>
        {high && high.id !== peak?.id && (
          <Figure name={labels.high} value={score(high.score)}>
            {activityOf(high)}
          </Figure>
        )}
        <Figure name={labels.end} value={score(end?.score)}>
          {activityOf(end)}
        </Figure>
      </dl>
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly colour?: string;
  readonly children: string;
}

function Figure({ name, value, colour, children }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value} style={{ color: colour }}>
        {value}
      </dd>
      <dd className={styles.note}>{children}</dd>
    </div>
  );
}
