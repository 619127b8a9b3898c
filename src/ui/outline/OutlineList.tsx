import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../kinds/registry.ts';
import { type Activity, type Lane, type MapGrid, recordKey } from '../../model/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { DropMenu } from '../parts/DropMenu.tsx';
import { KindIcon } from '../parts/KindIcon.tsx';
import { cardsByColumn, type OutlineCard } from './cells.ts';
import { EditableText } from './EditableText.tsx';
import { OutlineCardItem } from './OutlineCardItem.tsx';
import styles from './OutlineList.module.css';
import { useOutlineAdding } from './useOutlineAdding.ts';

interface LaneCards {
  readonly lane: Lane;
  readonly cards: readonly OutlineCard[];
}

/** The map as a text to read: phase by phase, activity by activity, and under each what the lanes say. */
export function OutlineList({ grid }: { readonly grid: MapGrid }) {
  const { t } = useTranslation(['outline', 'common']);
  const { canEdit } = useOpenMap();
  const { addActivity, addPhase } = useOutlineAdding();
  const lanes = useMemo(() => grid.lanes.map((row) => ({ lane: row.lane, at: cardsByColumn(row, grid) })), [grid]);
  return (
    <>
      {grid.phases.map(({ phase, firstColumn, columnCount }) => {
        const key = recordKey('phases', phase.id);
        return (
          <section key={phase.id} className={styles.phase} aria-labelledby={`outline-${phase.id}`} data-key={key}>
            <h2 id={`outline-${phase.id}`} className={styles.phaseTitle}>
              <EditableText
                of={key}
                field="title"
                value={phase.title}
                label={t('outline:phaseTitle')}
                empty={t('outline:untitledPhase')}
              />
            </h2>
            {grid.columns
              .slice(firstColumn, firstColumn + columnCount)
              .map(
                ({ activity }, i) =>
                  activity && (
                    <ActivityPart
                      key={activity.id}
                      activity={activity}
                      lanes={lanes.map(({ lane, at }) => ({ lane, cards: at.get(firstColumn + i) ?? [] }))}
                    />
                  ),
              )}
            {canEdit && (
              <Button look="quiet" className={styles.add} onClick={() => addActivity(phase.id)}>
                <Plus size={16} aria-hidden />
                {t('outline:addActivity')}
              </Button>
            )}
          </section>
        );
      })}
      {canEdit && (
        <Button className={styles.add} onClick={addPhase}>
          <Plus size={16} aria-hidden />
          {t('outline:addPhase')}
        </Button>
      )}
    </>
  );
}

function ActivityPart({ activity, lanes }: { readonly activity: Activity; readonly lanes: readonly LaneCards[] }) {
  const { t } = useTranslation('outline');
  const { canEdit } = useOpenMap();
  const { addCard } = useOutlineAdding();
  const key = recordKey('activities', activity.id);
  const entries = lanes.map(({ lane }) => ({
    type: 'item' as const,
    label: lane.title || t('untitledLane'),
    icon: <KindIcon icon={kindOf(lane.kind)?.icon ?? 'note'} size={15} />,
    onSelect: () => addCard(lane, activity.id, 'menu'),
  }));
  return (
    <section className={styles.activity} aria-labelledby={`outline-${activity.id}`} data-key={key}>
      <h3 id={`outline-${activity.id}`} className={styles.activityTitle}>
        <EditableText
          of={key}
          field="text"
          value={activity.text}
          label={t('activityText')}
          empty={t('untitledActivity')}
        />
      </h3>
      {lanes
        .filter(({ cards }) => cards.length > 0)
        .map(({ lane, cards }) => (
          <div key={lane.id} className={styles.lane}>
            <h4 className={styles.laneTitle}>{lane.title || t('untitledLane')}</h4>
            <ul className={styles.cards}>
              {cards.map(({ card, until }) => (
                <OutlineCardItem key={card.id} card={card} until={until} />
              ))}
            </ul>
          </div>
        ))}
      {canEdit && lanes.length > 0 && (
        <DropMenu
          align="start"
          trigger={
            <Button look="quiet" className={styles.add} aria-label={t('addTo', { activity: activity.text })}>
              <Plus size={16} aria-hidden />
              {t('add')}
            </Button>
          }
          entries={entries}
        />
      )}
    </section>
  );
}
