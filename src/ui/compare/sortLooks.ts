import { ArrowRight, type LucideIcon, Minus, Pencil, Plus } from 'lucide-react';
import type { Sort } from './describe.ts';

/** A sort of difference is told by its sign and its word; the colour only helps. */
export const SORT_LOOKS: Readonly<Record<Sort, { readonly Icon: LucideIcon }>> = {
  added: { Icon: Plus },
  changed: { Icon: Pencil },
  moved: { Icon: ArrowRight },
  removed: { Icon: Minus },
};
