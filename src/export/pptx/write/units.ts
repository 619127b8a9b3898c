import type { Rect } from '../../../lib/geometry.ts';

const EMU_PER_POINT = 12_700;

/** What every part of a slide is written with. */
export interface Pen {
  /** Points of the file to one point of the deck. */
  readonly scale: number;
  /** BCP 47 tag of the texts. */
  readonly language: string;
  /** Theme slots that stand for colours, so that a change of theme changes them: `#1a1d24` → `tx1`. */
  readonly slots: ReadonlyMap<string, string>;
}

export function emu({ scale }: Pen, points: number): number {
  return Math.round(points * scale * EMU_PER_POINT);
}

/** Type size in hundredths of a point. */
export function centi({ scale }: Pen, points: number): number {
  return Math.round(points * scale * 100);
}

/** Corners are rounded, not sizes, so that what meets keeps meeting. */
export function transform(pen: Pen, { x, y, width, height }: Rect, name = 'a:xfrm'): string {
  const [left, top] = [emu(pen, x), emu(pen, y)];
  const size = `cx="${emu(pen, x + width) - left}" cy="${emu(pen, y + height) - top}"`;
  return `<${name}><a:off x="${left}" y="${top}"/><a:ext ${size}/></${name}>`;
}

export function colourXml({ slots }: Pen, colour: string): string {
  const slot = slots.get(colour) ?? (colour.startsWith('#') ? undefined : colour);
  return slot ? `<a:schemeClr val="${slot}"/>` : `<a:srgbClr val="${colour.slice(1).toUpperCase()}"/>`;
}

export function fillXml(pen: Pen, colour: string | undefined): string {
  return colour === undefined ? '<a:noFill/>' : `<a:solidFill>${colourXml(pen, colour)}</a:solidFill>`;
}
