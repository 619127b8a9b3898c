import { useTranslation } from 'react-i18next';
import { ACTIVITIES, type GridUnderstanding, type ImportDraft, type LaneReading, SKIP } from '../../import/index.ts';
import { kinds } from '../../kinds/registry.ts';
import type { Locale } from '../../lib/locale.ts';
import { compareOrder, type JourneyMap } from '../../model/index.ts';
import { Segmented } from '../parts/Segmented.tsx';
import styles from './Understood.module.css';

interface UnderstoodProps {
  readonly draft: ImportDraft;
  readonly map: JourneyMap | null;
  readonly locale: Locale;
  readonly onOrient: (orientation: 'columns' | 'rows') => void;
  readonly onAssign: (lane: number, use: string) => void;
}

/** How the source was read, where people can put it right. */
export function Understood({ draft, map, locale, onOrient, onAssign }: UnderstoodProps) {
  if ('understanding' in draft) {
    const isFixed = draft.kind === 'grid' && draft.source.orientation !== undefined;
    return (
      <GridReading
        grid={draft.understanding}
        isFixed={isFixed}
        locale={locale}
        onOrient={onOrient}
        onAssign={onAssign}
      />
    );
  }
  return map && <MapReading map={map} />;
}

interface GridReadingProps extends Pick<UnderstoodProps, 'locale' | 'onOrient' | 'onAssign'> {
  readonly grid: GridUnderstanding;
  /** The source itself says which way it lies. */
  readonly isFixed: boolean;
}

function GridReading({ grid, isFixed, locale, onOrient, onAssign }: GridReadingProps) {
  const { t } = useTranslation('import');
  return (
    <>
      {!isFixed && (
        <>
          <p className={styles.label}>{t('orientation')}</p>
          <Segmented
            label={t('orientation')}
            value={grid.orientation}
            options={[
              { value: 'columns', label: t('columns') },
              { value: 'rows', label: t('rows') },
            ]}
            onChange={onOrient}
          />
        </>
      )}
      <h4 className={styles.label}>{t('lanesHeading')}</h4>
      <ul className={styles.list}>
        {grid.lanes.map((lane) => (
          <LaneRow key={lane.index} lane={lane} locale={locale} onAssign={onAssign} />
        ))}
      </ul>
    </>
  );
}

interface LaneRowProps extends Pick<UnderstoodProps, 'locale' | 'onAssign'> {
  readonly lane: LaneReading;
}

function LaneRow({ lane, locale, onAssign }: LaneRowProps) {
  const { t } = useTranslation('import');
  const uses = [
    { use: ACTIVITIES, label: t('activitiesUse') },
    ...kinds.map((kind) => ({ use: kind.id, label: kind.labels[locale].lane })),
    { use: SKIP, label: t('skipUse') },
  ];
  const chosen = uses.find(({ use }) => use === lane.use)?.label ?? '';
  const title = lane.title || (lane.isKnown && chosen) || t('unnamedLane');
  return (
    <li className={styles.lane} data-skipped={lane.use === SKIP || undefined}>
      <span className={styles.laneTitle} title={lane.hint || undefined}>
        {title}
      </span>
      <select
        className={styles.use}
        aria-label={t('laneUse', { lane: title, use: chosen })}
        value={lane.use}
        onChange={(event) => onAssign(lane.index, event.target.value)}
      >
        {uses.map(({ use, label }) => (
          <option key={use} value={use}>
            {label}
          </option>
        ))}
      </select>
    </li>
  );
}

/** What a journey or a map file holds, for reading only. */
function MapReading({ map }: { readonly map: JourneyMap }) {
  const { t } = useTranslation('import');
  const phases = Object.values(map.phases).sort(compareOrder);
  const personas = Object.values(map.personas).sort(compareOrder);
  return (
    <>
      <h4 className={styles.label}>{t('phasesHeading')}</h4>
      <ul className={styles.list}>
        {phases.map((phase) => (
          <li key={phase.id} className={styles.lane}>
            <span className={styles.laneTitle}>{phase.title || t('unnamedPhase')}</span>
          </li>
        ))}
      </ul>
      {personas.length > 0 && (
        <>
          <h4 className={styles.label}>{t('personas')}</h4>
          <ul className={styles.list}>
            {personas.map((persona) => (
              <li key={persona.id} className={styles.lane}>
                <span className={styles.laneTitle}>{persona.name}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
