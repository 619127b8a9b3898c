import { type ComponentType, cloneElement, lazy, type ReactElement, Suspense, useRef, useState } from 'react';
import type { MenuPopupProps } from './MenuPopup.tsx';
import type { MenuEntry, MenuPlacement } from './menuEntries.ts';

const loadEntriesPopup = async () => (await import('./MenuPopup.tsx')).MenuPopup;
const EntriesPopup = lazy(async () => ({ default: await loadEntriesPopup() }));

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
  /** Fetches a long menu together with its entries; the same function each time. */
  readonly loadPopup: () => Promise<ComponentType<PopupProps>>;
}

/** A button with a menu. The menu's code comes when somebody is about to open the first one: the first load stays small. */
export function DropMenu({ trigger, ...menu }: DropMenuProps | LaterMenuProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const load = 'loadPopup' in menu ? menu.loadPopup : loadEntriesPopup;
  const popup = { anchor, onClose: () => setOpen(false) };
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
          {'loadPopup' in menu ? <LaterPopup {...menu} {...popup} /> : <EntriesPopup {...menu} {...popup} />}
        </Suspense>
      )}
    </>
  );
}

function LaterPopup({ loadPopup, ...popup }: PopupProps & Pick<LaterMenuProps, 'loadPopup'>) {
  const [Popup] = useState(() => lazy(async () => ({ default: await loadPopup() })));
  return <Popup {...popup} />;
}
