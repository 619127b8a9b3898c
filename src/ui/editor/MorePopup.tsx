import {
  Activity,
  BookOpenCheck,
  CalendarClock,
  CircleHelp,
  Columns2,
  Download,
  FileInput,
  History,
  Inbox,
  Keyboard,
  LayoutTemplate,
  ListChecks,
  ListFilter,
  Maximize,
  Megaphone,
  PanelRight,
  Play,
  Search,
  SquarePlus,
  Trash2,
  Undo2,
  UsersRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOtherPeople } from '../follow/useOtherPeople.ts';
import { lazyPart } from '../parts/lazyPart.ts';
import { MenuPopup, type MenuPopupProps } from '../parts/MenuPopup.tsx';
import type { MenuEntry } from '../parts/menuEntries.ts';
import { altKey, modifierKey } from '../parts/modifierKey.ts';
import { useLanguageEntry, useThemeEntry } from '../parts/SettingsMenus.tsx';
import { startPresenting, toggleFocusMode } from '../show/showKeys.ts';
import { useOpenMap, useSession } from './useOpenMap.ts';

const ReviewCount = lazyPart(async () => (await import('../review/ReviewCount.tsx')).ReviewCount);

/** What is needed now and then: the trays, the keys, theme and language. */
export function useMoreEntries(): readonly MenuEntry[] {
  const { t } = useTranslation(['editor', 'common', 'follow']);
  const { session, canEdit } = useOpenMap();
  const isSheet = useSession((state) => state.form === 'sheet');
  const canCall = useOtherPeople().length > 0 && canEdit && isSheet;
  const theme = useThemeEntry(t('common:theme'));
  const language = useLanguageEntry(t('common:language'));
  const item = (label: string, icon: ReactNode, onSelect: () => void): MenuEntry => ({
    type: 'item',
    label,
    icon,
    onSelect,
  });
  const importItem = item(t('top.import'), <FileInput size={15} />, () => session.setState({ dialog: 'import' }));
  const callItem = item(t('follow:call.do'), <Megaphone size={15} />, () => session.setState({ isCalling: true }));
  return [
    {
      type: 'item',
      label: t('top.find'),
      icon: <Search size={15} />,
      keys: `${modifierKey}K`,
      onSelect: () => session.setState({ dialog: 'palette' }),
    },
    {
      type: 'item',
      label: t('view.find'),
      icon: <ListFilter size={15} />,
      keys: `${modifierKey}F`,
      onSelect: () => session.setState({ form: 'sheet', isFinding: true }),
    },
    { type: 'line' },
    item(t('panel.details'), <PanelRight size={15} />, () => session.setState({ panel: 'inspector' })),
    item(t('unplaced.title'), <Inbox size={15} />, () => session.setState({ panel: 'unplaced' })),
    ...(canEdit
      ? [
          item(t('panel.history'), <Undo2 size={15} />, () => session.setState({ panel: 'history' })),
          item(t('panel.versions'), <History size={15} />, () => session.setState({ panel: 'versions' })),
        ]
      : []),
    item(t('deleted.title'), <Trash2 size={15} />, () => session.setState({ panel: 'deleted' })),
    { type: 'line' },
    item(t('map.personas'), <UsersRound size={15} />, () => session.setState({ dialog: 'personas' })),
    item(t('panel.workshop'), <CalendarClock size={15} />, () => session.setState({ panel: 'workshop' })),
    item(t('panel.moments'), <Activity size={15} />, () => session.setState({ panel: 'moments' })),
    item(t('panel.sources'), <BookOpenCheck size={15} />, () => session.setState({ panel: 'sources' })),
    item(t('panel.assumptions'), <CircleHelp size={15} />, () => session.setState({ panel: 'assumptions' })),
    {
      type: 'item',
      label: t('panel.review'),
      icon: <ListChecks size={15} />,
      badge: <ReviewCount />,
      onSelect: () => session.setState({ panel: 'review' }),
    },
    { type: 'line' },
    {
      type: 'item',
      label: t('top.present'),
      icon: <Play size={15} />,
      keys: `${altKey}Enter`,
      onSelect: () => startPresenting(session),
    },
    {
      type: 'item',
      label: t('view.focus'),
      icon: <Maximize size={15} />,
      keys: `${modifierKey}.`,
      onSelect: () => toggleFocusMode(session),
    },
    ...(canCall ? [callItem] : []),
    item(t('state.copy'), <SquarePlus size={15} />, () => session.setState({ dialog: 'copy' })),
    item(t('state.compare'), <Columns2 size={15} />, () => session.setState({ dialog: 'compare' })),
    { type: 'line' },
    ...(canEdit ? [importItem] : []),
    item(t('top.template'), <LayoutTemplate size={15} />, () => session.setState({ dialog: 'template' })),
    item(t('top.export'), <Download size={15} />, () => session.setState({ dialog: 'export' })),
    {
      type: 'item',
      label: t('keys.title'),
      icon: <Keyboard size={15} />,
      keys: '?',
      onSelect: () => session.setState({ dialog: 'keys' }),
    },
    { type: 'line' },
    theme,
    { type: 'line' },
    language,
  ];
}

export function MorePopup(props: Omit<MenuPopupProps, 'entries'>) {
  return <MenuPopup entries={useMoreEntries()} {...props} />;
}
