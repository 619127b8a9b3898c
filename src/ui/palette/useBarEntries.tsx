import { ClipboardList, Columns2, MessageSquare, MessageSquarePlus, Share2, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_COMMENTS } from '../../session/session.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import type { MenuEntry } from '../parts/menuEntries.ts';
import { usePersonaEntries } from '../personas/usePersonaEntries.tsx';
import { openSummary } from '../workshop/summary/summaryStore.ts';
import { useHasWorkshop } from '../workshop/useHasWorkshop.ts';

/** What the bars of the editor open and no menu does. */
export function useBarEntries(): readonly MenuEntry[] {
  const { t } = useTranslation(['about', 'editor', 'summary']);
  const { session, canDiscuss } = useOpenMap();
  const personas = usePersonaEntries();
  const hasWorkshop = useHasWorkshop();
  const isComparing = useSession((state) => state.comparing !== null);
  const item = (label: string, icon: ReactNode, onSelect: () => void, keys?: string): MenuEntry => ({
    type: 'item',
    label,
    icon,
    onSelect,
    ...(keys && { keys }),
  });
  const pin = () => session.setState({ form: 'sheet', tool: 'comment' });
  const list = () => session.setState({ panel: 'comments', comments: NO_COMMENTS });
  const differences = () => session.setState({ panel: 'compare' });
  return [
    item(t('editor:top.share'), <Share2 size={15} />, () => session.setState({ dialog: 'share' })),
    item(t('editor:panel.comments'), <MessageSquare size={15} />, list),
    ...(canDiscuss ? [item(t('editor:tools.comment'), <MessageSquarePlus size={15} />, pin, 'C')] : []),
    ...(isComparing ? [item(t('editor:panel.compare'), <Columns2 size={15} />, differences)] : []),
    ...personas,
    ...(hasWorkshop ? [item(t('summary:open'), <ClipboardList size={15} />, openSummary)] : []),
    item(t('palette.me'), <UserRound size={15} />, () => session.setState({ dialog: 'me' })),
  ];
}
