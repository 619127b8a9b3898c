import { ArrowLeft, ArrowRight, Copy, PanelRight, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { deleteRecords, duplicateCards, moveCards } from '../../document/index.ts';
import { newId } from '../../lib/id.ts';
import { type Card, deriveGrid, recordKey } from '../../model/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import type { MenuEntry } from '../parts/menuEntries.ts';
import { besideCard } from './cardFocus.ts';
import { useTyping } from './typing.ts';

/** What can be done with a card of the outline. */
export function useCardMenu(card: Card): readonly MenuEntry[] {
  const { t } = useTranslation('outline');
  const { document, session, canEdit } = useOpenMap();
  const { moved } = useTyping();
  const key = recordKey('cards', card.id);

  function moveBy(step: 1 | -1): void {
    const { place } = card;
    if (!place) return;
    const { columns, columnOf } = deriveGrid(document.getMap());
    const from = columnOf.get(place.activity);
    if (from === undefined) return;
    for (let at = from + step; at >= 0 && at < columns.length; at += step) {
      const activity = columns[at]?.activity;
      if (!activity) continue;
      moved.current = key;
      document.run(moveCards, { cards: [{ id: card.id, lane: place.lane, activity: activity.id }] });
      return;
    }
  }

  const details: MenuEntry = {
    type: 'item',
    label: t('details'),
    icon: <PanelRight size={15} />,
    onSelect: () => session.setState({ selection: [key], panel: 'inspector' }),
  };
  if (!canEdit) return [details];
  return [
    details,
    { type: 'line' },
    { type: 'item', label: t('earlier'), icon: <ArrowLeft size={15} />, onSelect: () => moveBy(-1) },
    { type: 'item', label: t('later'), icon: <ArrowRight size={15} />, onSelect: () => moveBy(1) },
    {
      type: 'item',
      label: t('duplicate'),
      icon: <Copy size={15} />,
      onSelect: () => document.run(duplicateCards, { cards: [{ id: card.id, newId: newId() }] }),
    },
    { type: 'line' },
    {
      type: 'item',
      label: t('delete'),
      icon: <Trash2 size={15} />,
      isDanger: true,
      onSelect: () => {
        const next = besideCard(key);
        document.run(deleteRecords, { keys: [key], at: Date.now() });
        // The menu's button, which it gives the focus back to, is gone.
        requestAnimationFrame(() => next?.focus());
      },
    },
  ];
}
