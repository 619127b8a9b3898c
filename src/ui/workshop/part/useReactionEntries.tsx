import { useTranslation } from 'react-i18next';
import { newId } from '../../../lib/id.ts';
import { REACTIONS } from '../../../workshop/part.ts';
import type { MenuEntry } from '../../parts/menuEntries.ts';
import { useOwnPart } from '../leading/useWorkshop.ts';

/** The reactions that one can send, as entries of a menu. */
export function useReactionEntries(): readonly MenuEntry[] {
  const { t } = useTranslation('workshop');
  const [, change] = useOwnPart();
  return REACTIONS.map((emoji) => ({
    type: 'item',
    label: t(`reactions.${emoji}`),
    icon: <span aria-hidden>{emoji}</span>,
    onSelect: () => change({ reaction: { id: newId(), emoji } }),
  }));
}
