import { Plus } from 'lucide-react';
import { useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { layoutLabels } from '../../layout/index.ts';
import { type JourneyMap, type MapGrid, recordKey } from '../../model/index.ts';
import { useStore } from '../../session/useStore.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { modifierKey } from '../parts/modifierKey.ts';
import { cardsByColumn } from './cells.ts';
import { EditableText } from './EditableText.tsx';
import { OutlineCardItem } from './OutlineCardItem.tsx';
import styles from './OutlineTable.module.css';
import { useTyping } from './typing.ts';
import { useOutlineAdding } from './useOutlineAdding.ts';
import { useTableWalk } from './useTableWalk.ts';

interface OutlineTableProps {
  readonly map: JourneyMap;
  /** What is seen of it. */
  readonly grid: MapGrid;
  readonly title: string;
}

/** The map as a table: phases and activities across, lanes down, cards as text in their cells; a grid to the keyboard. */
export function OutlineTable({ map, grid, title }: OutlineTableProps) {
  const { t } = useTranslation('outline');
  const { canEdit } = useOpenMap();
  const { addCard } = useOutlineAdding();
  const { locale } = map.map;
  // Another box is open, or none: the walk looks again at what can be stood on.
  useTyping();
  const table = useRef<HTMLTableElement>(null);
  const { walk, announcer } = useTableWalk(table, map);
  const said = useStore(announcer, (value) => value);
  const keysId = useId();
  const rows = useMemo(() => grid.lanes.map((row) => ({ lane: row.lane, at: cardsByColumn(row, grid) })), [grid]);
  return (
    <section className={styles.scroller} aria-label={title}>
      <p id={keysId} hidden>
        {t(canEdit ? 'walk.edit' : 'walk.read', { mod: modifierKey })}
      </p>
      <table
        ref={table}
        className={styles.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is walked and written in as a grid.
        role="grid"
        aria-readonly={!canEdit || undefined}
        aria-describedby={keysId}
        {...walk}
      >
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <td />
            {grid.phases.map(({ phase, columnCount }) => (
              <th key={phase.id} scope="colgroup" colSpan={columnCount} data-key={recordKey('phases', phase.id)}>
                <EditableText
                  of={recordKey('phases', phase.id)}
                  field="title"
                  value={phase.title}
                  label={t('phaseTitle')}
                  empty={t('untitledPhase')}
                />
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row">{layoutLabels[locale].activities}</th>
            {grid.columns.map(({ phase, activity }) =>
              activity ? (
                <th key={activity.id} scope="col" data-key={recordKey('activities', activity.id)}>
                  <EditableText
                    of={recordKey('activities', activity.id)}
                    field="text"
                    value={activity.text}
                    label={t('activityText')}
                    empty={t('untitledActivity')}
                  />
                </th>
              ) : (
                <td key={phase.id} className={styles.none}>
                  {t('noActivity')}
                </td>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ lane, at }) => (
            <tr key={lane.id}>
              <th scope="row" data-key={recordKey('lanes', lane.id)}>
                <EditableText
                  of={recordKey('lanes', lane.id)}
                  field="title"
                  value={lane.title}
                  label={t('laneTitle')}
                  empty={t('untitledLane')}
                />
                {lane.hint && <span className={styles.hint}>{lane.hint}</span>}
              </th>
              {grid.columns.map(({ phase, activity }, column) => (
                <td key={activity?.id ?? phase.id}>
                  <ul className={styles.cards}>
                    {(at.get(column) ?? []).map(({ card, until }) => (
                      <OutlineCardItem key={card.id} card={card} until={until} isBrief />
                    ))}
                  </ul>
                  {canEdit && activity && (
                    <IconButton
                      className={styles.add ?? ''}
                      label={t('addIn', { lane: lane.title || t('untitledLane'), activity: activity.text })}
                      onClick={() => addCard(lane, activity.id, 'button')}
                    >
                      <Plus size={14} aria-hidden />
                    </IconButton>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" className={said.isVisible ? styles.notice : 'visually-hidden'}>
        {said.text}
      </p>
    </section>
  );
}
