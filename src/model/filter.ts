/** Which cards somebody looks for. */
import type { Evidence } from './records.ts';

export interface CardFilter {
  /** Each word of it must be somewhere in the card. */
  readonly text: string;
  readonly kind: string | null;
  readonly tag: string | null;
  readonly owner: string | null;
  readonly evidence: Evidence | null;
  /** At least this severe, 1 … 5. */
  readonly severity: number | null;
  /** Id of the persona whose card it is. */
  readonly persona: string | null;
}

export const NO_FILTER: CardFilter = {
  text: '',
  kind: null,
  tag: null,
  owner: null,
  evidence: null,
  severity: null,
  persona: null,
};

export function isFiltering(filter: CardFilter): boolean {
  return filter.text.trim() !== '' || countChoices(filter) > 0;
}

/** How many parts are set besides the text. */
export function countChoices({ text: _, ...choices }: CardFilter): number {
  return Object.values(choices).filter((value) => value !== null).length;
}
