import { type ComponentType, cloneElement, lazy, type ReactElement, Suspense, useRef, useState } from 'react';
import type { MenuPopupProps } from './MenuPopup.tsx';
import type { MenuEntry, MenuPlacement } from './menuEntries.ts';

const loadEntriesPopup = async () => ({ default: (await import('./MenuPopup.tsx')).MenuPopup });
const EntriesPopup = lazy(loadEntriesPopup);

// biome-ignore lint/suspicious/noExplicitAny: any button-like element will do; its own props pass through untouched.
type Trigger = ReactElement<any>;
type PopupProps = Omit<MenuPopupProps, 'entries'>;

interface DropMenuProps extends MenuPlacement {
  /** The button that opens it; it carries its own name. */
  readonly trigger: Trigger;
  readonly entries: readonly MenuEntry[];
}

interface LaterMenuProps extends MenuPlacement {
  readonly trigger: Trigger;
  /** A long menu that is fetched together with its entries, and what fetches it. */
  readonly later: { readonly Popup: ComponentType<PopupProps>; readonly load: () => Promise<unknown> };
}

/** A button with a menu. The menu's code comes when somebody is about to open the first one: the first load stays small. */
export function DropMenu({ trigger, side, align, ...menu }: DropMenuProps | LaterMenuProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const load = 'later' in menu ? menu.later.load : loadEntriesPopup;
  const popup = {
    anchor,
    onClose: () => setOpen(false),
    ...(side && { side }),
    ...(align && { align }),
  };
  return (
    <>
      {cloneElement(trigger, {
        ref: anchor,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        onClick: () => setOpen(!isOpen),
        onPointerEnter: load,
        onFocus: load,
      })}
      {isOpen && (
        <Suspense fallback={null}>
          {'later' in menu ? <menu.later.Popup {...popup} /> : <EntriesPopup entries={menu.entries} {...popup} />}
        </Suspense>
      )}
    </>
  );
}
