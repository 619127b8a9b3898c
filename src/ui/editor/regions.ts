/** The parts of the editor, for the keyboard: from one to the next without walking through what is in them. */
import type { Session } from '../../session/session.ts';
import { focusedCell, focusGrid } from './focusGrid.ts';

/** A panel is one part, whatever bars stand in it. */
const PARTS =
  '#root header:not(main *), #root section:not(main *), [role="grid"]:not([data-part] *), [role="toolbar"]:not(aside *), [data-part], aside';
const STOPS = '[tabindex="0"], a[href], button:enabled:not([tabindex="-1"]), input:enabled, textarea:enabled';

/** Puts the focus into the next part of the editor, or the one before; from the last it goes to the first. */
export function goToPart(session: Session, step: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>(PARTS)].filter((part) => part.checkVisibility());
  const at = parts.findIndex((part) => part.contains(document.activeElement));
  const next = parts.at(at < 0 && step < 0 ? -1 : (at + step) % parts.length);
  if (next?.role === 'grid') focusGrid(session);
  else if (next?.matches('aside')) next.focus();
  else (focusedCell(next) ?? next?.querySelector<HTMLElement>(STOPS))?.focus();
}
