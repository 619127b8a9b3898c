/** What people may put right about any table, besides its lanes: the scale of its feelings, and what parts its cells. */
import type { Scale } from './grid/feelings/readFeeling.ts';

/** `auto` is what the lane's title and its numbers tell. */
export const SCALE_CHOICES = ['auto', 'signed', 'five', 'seven', 'ten'] as const;
export type ScaleChoice = (typeof SCALE_CHOICES)[number];

export const SEPARATOR_CHOICES = ['auto', 'comma', 'semicolon', 'tab'] as const;
export type SeparatorChoice = (typeof SEPARATOR_CHOICES)[number];

export interface GridCorrections {
  readonly scale: ScaleChoice;
  readonly separator: SeparatorChoice;
  /** The text of a table whose cells a separator parts, to be read again. */
  readonly text?: string;
}

export const NO_CORRECTIONS: GridCorrections = { scale: 'auto', separator: 'auto' };

const SCALES: Readonly<Record<Exclude<ScaleChoice, 'auto'>, Scale>> = {
  signed: { min: -2, max: 2 },
  five: { min: 1, max: 5 },
  seven: { min: 1, max: 7 },
  ten: { min: 1, max: 10 },
};

export function scaleOfChoice(choice: ScaleChoice): Scale | null {
  return choice === 'auto' ? null : SCALES[choice];
}

const SEPARATORS: Readonly<Record<Exclude<SeparatorChoice, 'auto'>, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
};

export function separatorOf(choice: SeparatorChoice): string | undefined {
  return choice === 'auto' ? undefined : SEPARATORS[choice];
}
