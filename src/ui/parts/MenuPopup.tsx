import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { type RefObject, Suspense } from 'react';
import styles from './MenuPopup.module.css';
import type { MenuChecksEntry, MenuChoiceEntry, MenuEntry, MenuItemEntry, MenuPlacement } from './menuEntries.ts';

export interface MenuPopupProps extends MenuPlacement {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}

/** An open menu below its button: arrows walk, letters jump, Escape closes and gives the focus back. */
export function MenuPopup({ anchor, entries, side = 'bottom', align = 'start', onClose }: MenuPopupProps) {
  return (
    <Menu.Root
      open
      modal={false}
      onOpenChange={(isOpen, { event }) => {
        // A press on the button itself closes by the button's own click.
        const isOnButton = event.target instanceof Node && anchor.current?.contains(event.target);
        if (!isOpen && !(isOnButton && event.type !== 'keydown')) onClose();
      }}
    >
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} side={side} align={align} sideOffset={6} className={styles.positioner}>
          <Menu.Popup
            ref={takeFocus}
            finalFocus={() => (hasMovedOn() ? false : anchor.current)}
            className={styles.popup}
          >
            {entries.map((entry, i) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: a menu's entries keep their places while it is open.
              entry.type === 'line' ? <Line key={i} /> : <Entry key={entry.label ?? i} entry={entry} />,
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** A key that is pressed once a menu is seen is the menu's; by itself the menu takes the focus a frame later. */
function takeFocus(popup: HTMLElement | null): void {
  popup?.focus({ preventScroll: true });
}

/** What was chosen may have opened a text box or a panel: it keeps the focus. */
function hasMovedOn(): boolean {
  return document.activeElement?.matches('textarea, aside') ?? false;
}

function Line() {
  return <Menu.Separator className={styles.line} />;
}

function Entry({ entry }: { readonly entry: MenuItemEntry | MenuChoiceEntry | MenuChecksEntry }) {
  if (entry.type === 'item') return <Item entry={entry} />;
  return entry.type === 'choice' ? <Choice entry={entry} /> : <Checks entry={entry} />;
}

function Item({ entry }: { readonly entry: MenuItemEntry }) {
  return (
    <Menu.Item className={styles.item} data-danger={entry.isDanger || undefined} onClick={entry.onSelect}>
      {entry.icon && <span className={styles.icon}>{entry.icon}</span>}
      {entry.label}
      {entry.keys && <kbd className={styles.keys}>{entry.keys}</kbd>}
      {entry.badge && <Suspense fallback={null}>{entry.badge}</Suspense>}
    </Menu.Item>
  );
}

function Choice({ entry }: { readonly entry: MenuChoiceEntry }) {
  return (
    <Menu.Group>
      {entry.label && <Menu.GroupLabel className={styles.label}>{entry.label}</Menu.GroupLabel>}
      <Menu.RadioGroup value={entry.value} onValueChange={entry.onChange}>
        {entry.options.map((option) => (
          <Menu.RadioItem key={option.value} value={option.value} closeOnClick className={styles.item}>
            <span className={styles.icon}>
              <Menu.RadioItemIndicator>
                <Check size={14} aria-hidden />
              </Menu.RadioItemIndicator>
            </span>
            {option.label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  );
}

function Checks({ entry }: { readonly entry: MenuChecksEntry }) {
  return (
    <Menu.Group>
      <Menu.GroupLabel className={styles.label}>{entry.label}</Menu.GroupLabel>
      {entry.options.map(({ value, label, isOn }) => (
        <Menu.CheckboxItem
          key={value}
          checked={isOn}
          onCheckedChange={(next) => entry.onToggle(value, next)}
          className={styles.item}
        >
          <span className={styles.icon}>
            <Menu.CheckboxItemIndicator>
              <Check size={14} aria-hidden />
            </Menu.CheckboxItemIndicator>
          </span>
          {label}
        </Menu.CheckboxItem>
      ))}
    </Menu.Group>
  );
}
