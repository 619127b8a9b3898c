import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { type JourneyMap, parseRecordKey } from '../../model/index.ts';
import { focusedCell } from '../editor/focusGrid.ts';
import { jumpTo } from '../editor/jumpTo.ts';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { takeTyped } from '../parts/typedAhead.ts';
import styles from './Palette.module.css';
import { findItems, type PaletteItem, recentItems } from './paletteItem.ts';
import { noteRecent, readRecent } from './recent.ts';
import { mapItems, recordItems } from './recordItems.tsx';
import { useCommands } from './useCommands.tsx';

interface Group {
  readonly value: string;
  readonly items: PaletteItem[];
}

const wholeMap = (map: JourneyMap) => map;
const RECENT_SHOWN = 6;

/** One box that finds anything: commands with their keys, what is on the map, and this device's maps. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['about', 'editor']);
  const open = useOpenMap();
  const map = useDeferredValue(useMapValue(wholeMap));
  const commands = useCommands();
  const [typed, setTyped] = useState('');
  const [recent] = useState(readRecent);
  const [before] = useState(() => document.activeElement);
  const found = useMemo(
    () => [
      ...recordItems(map, currentLocale(), (key) => {
        const name = parseRecordKey(key);
        if (name?.root === 'personas') open.session.setState({ dialog: 'personas', persona: name.id });
        else jumpTo(open, key);
      }),
      ...mapItems(open.id),
    ],
    [map, open],
  );
  const items = [...commands.filter(({ label }) => label !== t('editor:top.find')), ...found];
  const groups = groupsOf(items, typed, recent, { recent: t('palette.recent'), commands: t('palette.commands') });
  const count = groups.reduce((sum, group) => sum + group.items.length, 0);

  function choose(item: PaletteItem): void {
    noteRecent(item.id);
    onClose();
    // After the focus has gone back to where it was: what is chosen may take it from there.
    setTimeout(item.run);
  }

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          className={styles.popup}
          aria-label={t('palette.title')}
          // Not out of what was opened meanwhile.
          finalFocus={() => open.session.getState().dialog === null && placeBefore(before)}
          onKeyDown={(event) => {
            if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
            event.preventDefault();
            onClose();
          }}
        >
          <Autocomplete.Root<Group>
            open
            inline
            items={groups}
            filter={null}
            value={typed}
            onValueChange={(value, { reason }) => reason !== 'item-press' && setTyped(value)}
            autoHighlight="always"
            keepHighlight
            itemToStringValue={(item) => ('label' in item ? String(item.label) : '')}
          >
            <div className={styles.box}>
              <Search size={17} aria-hidden />
              <Autocomplete.Input
                className={styles.input}
                aria-label={t('palette.title')}
                placeholder={t('palette.placeholder')}
                maxLength={200}
                onFocus={() => {
                  const ahead = takeTyped();
                  if (ahead) setTyped(ahead + typed);
                }}
              />
            </div>
            <Autocomplete.Status className="visually-hidden">{t('palette.found', { count })}</Autocomplete.Status>
            {count === 0 && <p className={styles.empty}>{t('palette.empty', { typed: typed.trim() })}</p>}
            <Autocomplete.List className={styles.list} aria-label={t('palette.results')}>
              {(group: Group) => (
                <Autocomplete.Group key={group.value} items={group.items}>
                  {group.value !== 'found' && (
                    <Autocomplete.GroupLabel className={styles.label}>{group.value}</Autocomplete.GroupLabel>
                  )}
                  <Autocomplete.Collection>
                    {(item: PaletteItem) => (
                      <Autocomplete.Item
                        key={item.id}
                        value={item}
                        className={styles.item}
                        onClick={() => choose(item)}
                      >
                        <span className={styles.icon}>{item.icon}</span>
                        <span className={styles.words}>
                          {item.label}
                          {item.detail && <span className={styles.detail}>{item.detail}</span>}
                        </span>
                        {item.keys ? (
                          <kbd className={styles.keys}>{item.keys}</kbd>
                        ) : (
                          item.type !== 'command' && (
                            <span className={styles.type}>{t(`palette.types.${item.type}`)}</span>
                          )
                        )}
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function groupsOf(
  items: readonly PaletteItem[],
  typed: string,
  recent: readonly string[],
  names: { readonly recent: string; readonly commands: string },
): Group[] {
  if (typed.trim() !== '') {
    const found = findItems(items, typed, recent);
    return found.length > 0 ? [{ value: 'found', items: [...found] }] : [];
  }
  const lately = recentItems(items, recent).slice(0, RECENT_SHOWN);
  const commands = items.filter((item) => item.type === 'command' && !lately.includes(item));
  const groups = [
    { value: names.recent, items: [...lately] },
    { value: names.commands, items: commands },
  ];
  return groups.filter((group) => group.items.length > 0);
}

/**
 * Where the keyboard was; on the map when that is gone, as the box of a card's text is. On the map it is where the map says: what
 * was chosen last time may have led elsewhere since this was opened.
 */
function placeBefore(before: Element | null): HTMLElement | boolean {
  const isLeft = !(before instanceof HTMLElement) || !before.isConnected || before === document.body;
  const sheet = focusedCell()?.closest('[role="grid"]');
  const isCell = !isLeft && sheet?.contains(before) && !before.matches('textarea, input, [contenteditable]');
  return isLeft || isCell ? (focusedCell() ?? true) : before;
}
