import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { moveActivities, moveCards } from '../../document/index.ts';
import { currentLocale } from '../../i18n/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import { type Activity, type Card, deriveGrid, type MapGrid, recordKey } from '../../model/index.ts';
import type { CellFocus } from '../../session/session.ts';
import { Button } from '../parts/Button.tsx';
import { KindBadge } from '../parts/KindBadge.tsx';
import { lazyPart } from '../parts/lazyPart.ts';
import { useNextFocus } from '../parts/useNextFocus.ts';
import { startCardDrag } from './cardDrag.ts';
import { PanelHeader } from './PanelHeader.tsx';
import styles from './TrayPanel.module.css';
import { useMapValue, useOpenMap, useSession } from './useOpenMap.ts';

const UndrawnLinks = lazyPart(async () => (await import('../links/UndrawnLinks.tsx')).UndrawnLinks);

/** Cards and activities that have lost their place, or never had one. Each goes into the cell that is focused on the sheet. */
export function UnplacedPanel() {
  const { t } = useTranslation('editor');
  const grid = useMapValue(deriveGrid);
  const { cards, activities } = grid.unplaced;
  const [panel, goNext] = useNextFocus();
  return (
    <div ref={panel}>
      <PanelHeader title={t('unplaced.title')} />
      <p className={styles.lead}>{cards.length + activities.length === 0 ? t('unplaced.empty') : t('unplaced.lead')}</p>
      <ul className={styles.list}>
        {activities.map((activity, index) => (
          <UnplacedActivity key={activity.id} activity={activity} grid={grid} onPlaced={() => goNext(index)} />
        ))}
        {cards.map((card, index) => (
          <UnplacedCard key={card.id} card={card} grid={grid} onPlaced={() => goNext(activities.length + index)} />
        ))}
      </ul>
      <Suspense fallback={null}>
        <UndrawnLinks />
      </Suspense>
    </div>
  );
}

interface UnplacedProps {
  readonly grid: MapGrid;
  readonly onPlaced: () => void;
}

function UnplacedCard({ card, grid, onPlaced }: UnplacedProps & { readonly card: Card }) {
  const { t } = useTranslation(['editor', 'common']);
  const { document, session, canEdit } = useOpenMap();
  const focus = useSession((state) => state.focus);
  const kind = kindOf(card.kind);
  const cell = cellFor(card.kind, focus, grid);
  return (
    <li
      className={styles.item}
      draggable={canEdit}
      onDragStart={(event) => startCardDrag(event, recordKey('cards', card.id))}
    >
      {kind && <KindBadge kind={kind} size={18} />}
      <div className={styles.body}>
        <button
          type="button"
          className={styles.text}
          onClick={() => session.setState({ selection: [recordKey('cards', card.id)], panel: 'inspector' })}
        >
          {card.text || t('common:noText')}
        </button>
        {canEdit && (
          <Button
            className={styles.place}
            disabled={!cell}
            onClick={() => {
              if (!cell) return;
              document.run(moveCards, { cards: [{ id: card.id, ...cell }] });
              onPlaced();
            }}
          >
            {t('unplaced.place')}
          </Button>
        )}
        {canEdit && !cell && kind && (
          <p className={styles.hint}>{t('unplaced.chooseCell', { lane: kind.labels[currentLocale()].lane })}</p>
        )}
      </div>
    </li>
  );
}

function UnplacedActivity({ activity, grid, onPlaced }: UnplacedProps & { readonly activity: Activity }) {
  const { t } = useTranslation(['editor', 'common']);
  const { document, canEdit } = useOpenMap();
  const focus = useSession((state) => state.focus);
  const column = focus ? grid.columns[focus.column] : undefined;
  const index = column ? grid.columns.filter((other) => other.phase === column.phase && other.activity).length : 0;
  return (
    <li
      className={styles.item}
      draggable={canEdit}
      onDragStart={(event) => startCardDrag(event, recordKey('activities', activity.id))}
    >
      <div className={styles.body}>
        <span className={styles.text}>{activity.text || t('common:noText')}</span>
        {canEdit && (
          <Button
            className={styles.place}
            disabled={!column}
            onClick={() => {
              if (!column) return;
              document.run(moveActivities, { ids: [activity.id], phase: column.phase.id, index });
              onPlaced();
            }}
          >
            {t('unplaced.placeActivity')}
          </Button>
        )}
        {canEdit && !column && <p className={styles.hint}>{t('unplaced.choosePhase')}</p>}
      </div>
    </li>
  );
}

/** The cell in focus when a card of `kind` fits there, else null. */
function cellFor(kind: string, focus: CellFocus | null, grid: MapGrid): { lane: string; activity: string } | null {
  if (!focus || typeof focus.row === 'string') return null;
  const { lane: id } = focus.row;
  const lane = grid.lanes.find((one) => one.lane.id === id)?.lane;
  const activity = grid.columns[focus.column]?.activity;
  return lane && activity && lane.kind === kind ? { lane: lane.id, activity: activity.id } : null;
}
