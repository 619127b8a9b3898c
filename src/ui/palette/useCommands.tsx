import { Columns2, Eye, Hand, Map as MapIcon, MousePointer2, Rows2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Intent, type Shortcut, shortcuts } from '../../canvas/index.ts';
import { setMapInfo } from '../../document/index.ts';
import { currentLocale } from '../../i18n/index.ts';
import { kinds } from '../../kinds/registry.ts';
import { useMoreEntries } from '../editor/MorePopup.tsx';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { follow } from '../follow/follow.ts';
import { useOtherPeople } from '../follow/useOtherPeople.ts';
import { KindBadge } from '../parts/KindBadge.tsx';
import type { MenuEntry } from '../parts/menuEntries.ts';
import { chordWords } from '../parts/modifierKey.ts';
import { toggleMinimap } from '../show/minimapStore.ts';
import type { PaletteItem } from './paletteItem.ts';
import { useBarEntries } from './useBarEntries.tsx';

/** What a key of the map does when it is chosen here; of the others the palette tells the keys. */
const INTENTS: Partial<
  Record<Shortcut['label'], { readonly intent: Intent; readonly isEdit?: boolean; readonly isTalk?: boolean }>
> = {
  'keys.edit': { intent: { do: 'edit' }, isEdit: true },
  'keys.another': { intent: { do: 'add-here' }, isEdit: true },
  'keys.activity': { intent: { do: 'add', what: 'activity' }, isEdit: true },
  'keys.phase': { intent: { do: 'add', what: 'phase' }, isEdit: true },
  'keys.lane': { intent: { do: 'add', what: 'lane' }, isEdit: true },
  'keys.sibling': { intent: { do: 'add', what: 'sibling' }, isEdit: true },
  'keys.delete': { intent: { do: 'delete' }, isEdit: true },
  'keys.duplicate': { intent: { do: 'duplicate' }, isEdit: true },
  'keys.link': { intent: { do: 'link' }, isEdit: true },
  'keys.undo': { intent: { do: 'undo' }, isEdit: true },
  'keys.redo': { intent: { do: 'redo' }, isEdit: true },
  'keys.commentHere': { intent: { do: 'comment' }, isTalk: true },
  'keys.whatIf': { intent: { do: 'what-if' }, isEdit: true },
  'keys.selectAll': { intent: { do: 'select-all' } },
  'keys.fit': { intent: { do: 'fit' } },
  'keys.fold': { intent: { do: 'fold', what: 'phase' } },
  'keys.foldLane': { intent: { do: 'fold', what: 'lane' } },
  'keys.zoomPhase': { intent: { do: 'frame', what: 'phase' } },
  'keys.zoomSelection': { intent: { do: 'frame', what: 'selection' } },
};
/** Groups of keys that are of use to somebody who only reads. */
const READING: readonly Shortcut['group'][] = ['move', 'find', 'map'];
/** Said by the palette's own lines already. */
const KNOWN: readonly Shortcut['label'][] = ['keys.palette', 'keys.filter', 'keys.help', 'keys.zoom'];

const ICONS = { phase: <Columns2 size={15} />, lane: <Rows2 size={15} />, form: <MapIcon size={15} /> };

/**
 * Everything that can be done here by this person: the menus, the tools and the keys. From a text or a table, what makes something of
 * the sheet leads there; what only changes how the sheet is looked at is not offered.
 */
export function useCommands(): readonly PaletteItem[] {
  const { t } = useTranslation(['about', 'editor', 'follow', 'show']);
  const { session, actions, document, canEdit, canDiscuss } = useOpenMap();
  const isSheet = useSession(({ form }) => form === 'sheet');
  const others = useOtherPeople();
  const menu = useMoreEntries();
  const bars = useBarEntries();
  const locale = currentLocale();
  const command = (label: string, run: () => void, icon?: ReactNode, keys?: string): PaletteItem => ({
    id: `command:${label}`,
    type: 'command',
    label,
    run,
    ...(icon ? { icon } : {}),
    ...(keys ? { keys } : {}),
  });

  const keyed = shortcuts.flatMap(({ label, group, keys }) => {
    const known = INTENTS[label];
    const isReading = known ? !known.isEdit && !known.isTalk : READING.includes(group);
    const isAllowed = canEdit || isReading || (known?.isTalk && canDiscuss);
    if (!isAllowed || KNOWN.includes(label)) return [];
    const run = known ? () => actions.carryOut(known.intent) : () => session.setState({ dialog: 'keys' });
    return [command(t(label), run, undefined, keys.map(chordWords).join('  '))];
  });
  const adding = kinds.flatMap((kind) => {
    const { add, lane } = kind.labels[locale];
    return [
      command(
        add,
        () => actions.addCard(kind.id),
        <KindBadge key={kind.id} kind={kind} size={18} />,
        kind.palette.shortcut.toUpperCase(),
      ),
      command(t('palette.addLane', { lane }), () => actions.addLane(kind.id), <Rows2 size={15} />),
    ];
  });
  const folding = (['phases', 'lanes'] as const).flatMap((root) => {
    const icon = root === 'phases' ? ICONS.phase : ICONS.lane;
    return [
      command(t(`palette.fold.${root}`), () => actions.setAllFolded(root, true), icon),
      command(t(`palette.unfold.${root}`), () => actions.setAllFolded(root, false), icon),
    ];
  });
  const forms = (['sheet', 'list', 'table'] as const).map((form) =>
    command(t('palette.show', { what: t(`editor:form.${form}`) }), () => session.setState({ form }), ICONS.form),
  );
  const states = (['current', 'future'] as const).map((state) =>
    command(`${t('editor:state.label')}: ${t(`editor:state.${state}`)}`, () =>
      document.run(setMapInfo, { values: { state } }),
    ),
  );
  const looking = [
    command(t('show:keys.minimap'), toggleMinimap, ICONS.form, chordWords(['Alt', 'M'])),
    command(t('editor:view.in'), () => actions.zoomBy(1.25), undefined, chordWords(['Mod', '+'])),
    command(t('editor:view.out'), () => actions.zoomBy(0.8), undefined, chordWords(['Mod', '−'])),
    command(t('palette.fullSize'), () => actions.zoomTo(1)),
  ];
  const tools = [
    command(t('editor:tools.select'), () => session.setState({ tool: 'select' }), <MousePointer2 size={15} />, 'V'),
    command(t('editor:tools.hand'), () => session.setState({ tool: 'hand' }), <Hand size={15} />, 'H'),
  ];
  return [
    ...[...menu, ...bars].flatMap((entry) => entryItems(entry, command)),
    ...others.map(({ id, name }) => command(t('follow:start', { name }), () => follow(session, id), <Eye size={15} />)),
    ...folding,
    ...(isSheet ? looking : []),
    ...forms,
    ...(canEdit ? [...adding, ...(isSheet ? tools : []), ...states] : []),
    ...keyed,
  ];
}

/** A menu's entry as commands: each option of a choice is one. The menu's way to the palette leads nowhere from here. */
function entryItems(
  entry: MenuEntry,
  command: (label: string, run: () => void, icon?: ReactNode, keys?: string) => PaletteItem,
): readonly PaletteItem[] {
  if (entry.type === 'line') return [];
  if (entry.type === 'item') return [command(entry.label, entry.onSelect, entry.icon, entry.keys)];
  if (entry.type === 'checks') {
    return entry.options.map(({ value, label, isOn }) =>
      command(`${entry.label}: ${label}`, () => entry.onToggle(value, !isOn)),
    );
  }
  return entry.options.map(({ value, label }) =>
    command(entry.label ? `${entry.label}: ${label}` : label, () => entry.onChange(value)),
  );
}
