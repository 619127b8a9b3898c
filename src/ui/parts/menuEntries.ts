import type { ReactNode } from 'react';

/** One thing to do. */
export interface MenuItemEntry {
  readonly type: 'item';
  readonly label: string;
  readonly icon?: ReactNode;
  /** Keys that do the same, as shown to people. */
  readonly keys?: string;
  /** A small number or word at the end; it may come later than the menu. */
  readonly badge?: ReactNode;
  readonly isDanger?: boolean;
  readonly onSelect: () => void;
}

/** One of several, the present one ticked. */
export interface MenuChoiceEntry {
  readonly type: 'choice';
  /** Names the group, above it. */
  readonly label?: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** Several that are each on or off; the menu stays open. */
export interface MenuChecksEntry {
  readonly type: 'checks';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly isOn: boolean }[];
  readonly onToggle: (value: string, isOn: boolean) => void;
}

export type MenuEntry = MenuItemEntry | MenuChoiceEntry | MenuChecksEntry | { readonly type: 'line' };

/** Where a menu opens beside its button. */
export interface MenuPlacement {
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  readonly align?: 'start' | 'center' | 'end';
}
