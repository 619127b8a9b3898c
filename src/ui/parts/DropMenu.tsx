import { cloneElement, lazy, type ReactElement, Suspense, useRef, useState } from 'react';
import type { MenuEntry, MenuPlacement } from './menuEntries.ts';

const loadPopup = () => import('./MenuPopup.tsx');
const MenuPopup = lazy(async () => ({ default: (await loadPopup()).MenuPopup }));

// biome-ignore lint/suspicious/noExplicitAny: any button-like element will do; its own props pass through untouched.
type Trigger = ReactElement<any>;

interface DropMenuProps extends MenuPlacement {
  /** The button that opens it; it carries its own name. */
  readonly trigger: Trigger;
  readonly entries: readonly MenuEntry[];
}

/** A button with a menu. The menu's code comes when somebody is about to open the first one: the first load stays small. */
export function DropMenu({ trigger, entries, ...placement }: DropMenuProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {cloneElement(trigger, {
        ref: anchor,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        onClick: () => setOpen(!isOpen),
        onPointerEnter: loadPopup,
        onFocus: loadPopup,
      })}
      {isOpen && (
        <Suspense fallback={null}>
          <MenuPopup anchor={anchor} entries={entries} onClose={() => setOpen(false)} {...placement} />
        </Suspense>
      )}
    </>
  );
}
