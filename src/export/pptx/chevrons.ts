import type { Theme } from '../../drawing/index.ts';
import type { DeckContext } from './context.ts';
import type { PresetShape } from './deck.ts';
import type { PhaseFacts } from './facts.ts';
import { phaseColour, phaseInk } from './look.ts';
import { BOLD, fitText, leadingOf } from './measure.ts';

const POINT = 10;
const GAP = 3;
/** A chevron narrower than this has no name on it; the name is in its alternative text and on its own slide. */
const NARROWEST_NAMED = 40;

/** The phases across the slide, as wide as they have columns; each leads to its slide. */
export function phaseChevrons({ facts, frame, theme }: DeckContext, y: number, height: number): PresetShape[] {
  const columnWidth = frame.contentWidth / Math.max(1, facts.grid.columns.length);
  return facts.phases.map((phase, i) => {
    const width = phase.columnCount * columnWidth;
    const box = { x: frame.margin + phase.firstColumn * columnWidth, y, width: Math.max(2, width - GAP), height };
    return {
      ...chevron(phase, box, i === 0, theme),
      alt: facts.words.goToPhase(phase.title),
      link: phaseAnchor(phase.id),
    };
  });
}

/** One phase as an arrow; `isFirst` has a straight left edge. Its name is cut when it does not fit in two lines. */
export function chevron(
  phase: PhaseFacts,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  isFirst: boolean,
  theme: Theme,
): PresetShape {
  const point = Math.min(POINT, box.width / 2);
  const inset = { left: isFirst ? 10 : 8, top: 0, right: 0, bottom: 0 };
  const room = box.width - inset.left - (isFirst ? 1 : 2) * point - 4;
  const fitted = fitText(phase.title, { width: room, height: box.height }, [13, 12, 11, 10], BOLD);
  const base: PresetShape = {
    type: 'preset',
    geometry: isFirst ? 'homePlate' : 'chevron',
    adjust: Math.round((point / Math.min(box.width, box.height)) * 100_000),
    name: 'Phase',
    alt: phase.title,
    box,
    fill: phaseColour(phase.colour, theme),
  };
  if (box.width < NARROWEST_NAMED || leadingOf(10) > box.height) return base;
  const run = { text: fitted.text, size: fitted.size, colour: phaseInk(phase.colour, theme), bold: true };
  return { ...base, text: { paragraphs: [{ runs: [run] }], anchor: 'middle', inset, wraps: fitted.lines > 1 } };
}

export function phaseAnchor(id: string): string {
  return `phase:${id}`;
}
