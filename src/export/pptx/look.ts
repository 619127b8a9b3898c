/** The deck's measures in points, and the smallest building blocks that its slides share. */
import { contrastRatio, type Theme } from '../../drawing/index.ts';
import type { Rect } from '../../lib/geometry.ts';
import type { DeckContext } from './context.ts';
import type { Paragraph, PresetShape, Run, TextBody } from './deck.ts';
import { leadingOf, REGULAR, shorten } from './measure.ts';

export const TITLE_SIZES = [24, 22, 20, 18, 16] as const;
export const COVER_SIZES = [44, 40, 36, 32, 28, 24] as const;
const NO_INSET = { left: 0, top: 0, right: 0, bottom: 0 } as const;
/** Lines are never set tighter than this below their shape's edge. */
export const CARD_INSET = { left: 12, top: 6, right: 8, bottom: 6 } as const;

export interface LabelOptions {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly anchor?: 'top' | 'middle' | 'bottom';
  readonly wraps?: boolean;
  readonly alt?: string;
}

/** Text on its own, without fill or outline. */
export function label(name: string, text: string, box: Rect, options: LabelOptions): PresetShape {
  const {
    size,
    colour,
    bold = false,
    italic = false,
    align = 'left',
    anchor = 'top',
    wraps = true,
    alt = text,
  } = options;
  const paragraphs = toParagraphs([{ text, size, colour, bold, italic }], align);
  return {
    type: 'preset',
    geometry: 'rect',
    name,
    alt,
    box,
    text: { paragraphs, anchor, inset: NO_INSET, wraps },
  };
}

/** Runs as paragraphs: a line break in a run starts a new one. */
export function toParagraphs(runs: readonly Run[], align: Paragraph['align'] = 'left'): Paragraph[] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, i) => {
      if (i > 0) paragraphs.push([]);
      if (text !== '' || i > 0) paragraphs.at(-1)?.push({ ...run, text });
    });
  }
  return paragraphs.map((each) => ({ runs: each, align }));
}

export function plainText(body: TextBody): string {
  return body.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join('')).join('\n');
}

/** A horizontal hairline; decoration. */
export function hairline(x: number, y: number, width: number, theme: Theme): PresetShape {
  return {
    type: 'preset',
    geometry: 'line',
    name: 'Line',
    alt: '',
    box: { x, y, width, height: 0 },
    outline: { colour: theme.sheetLine, width: 0.75 },
  };
}

/** The line under the title. */
export function subtitle({ frame, theme }: Pick<DeckContext, 'frame' | 'theme'>, text: string): PresetShape {
  const box = { x: frame.margin, y: frame.subtitleTop, width: frame.contentWidth, height: leadingOf(12) + 1 };
  const fitted = shorten(text, frame.contentWidth, 12, REGULAR, 1);
  return label('Subtitle', fitted, box, { size: 12, colour: theme.inkSoft, alt: text });
}

/** Slots of the file's theme that phases have, in the order of the palette. */
const ACCENTS = 6;

/** The colour of a phase, by its index in the palette: the file's own accent where it has one. */
export function phaseColour(index: number, theme: Theme): string {
  const i = index % theme.phases.length;
  return i < ACCENTS ? `accent${i + 1}` : (theme.phases[i] ?? theme.ink);
}

/** What is read on a phase's colour: the theme's ink for it, or the darkest where a company's accent is too light for that. */
export function phaseInk(index: number, theme: Theme): string {
  const ground = theme.phases[index % theme.phases.length] ?? theme.ink;
  return contrastRatio(theme.phaseInk, ground) >= LEGIBLE_LARGE ? theme.phaseInk : DARKEST;
}

const LEGIBLE_LARGE = 3;
const DARKEST = '#14161b';
