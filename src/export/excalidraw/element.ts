/** Elements of an Excalidraw scene, of version 2 of its file, with everything its loader would else fill in. */
import type { Point, Rect } from '../../lib/geometry.ts';

interface Base extends Rect {
  readonly id: string;
  readonly angle: 0;
  readonly strokeColor: string;
  readonly backgroundColor: string;
  readonly fillStyle: 'solid';
  readonly strokeWidth: number;
  readonly strokeStyle: 'solid' | 'dashed' | 'dotted';
  readonly roughness: 0;
  /** 0…100. */
  readonly opacity: number;
  readonly groupIds: readonly string[];
  readonly frameId: null;
  readonly roundness: { readonly type: 2 | 3; readonly value?: number } | null;
  readonly seed: number;
  readonly version: 1;
  readonly versionNonce: number;
  readonly isDeleted: false;
  readonly boundElements: readonly { readonly type: 'text' | 'arrow'; readonly id: string }[];
  readonly updated: 1;
  readonly link: null;
  readonly locked: false;
}

export interface RectangleElement extends Base {
  readonly type: 'rectangle';
}

export interface TextElement extends Base {
  readonly type: 'text';
  readonly fontSize: number;
  readonly fontFamily: number;
  readonly text: string;
  readonly originalText: string;
  readonly textAlign: 'left' | 'center' | 'right';
  readonly verticalAlign: 'top' | 'middle';
  readonly containerId: string | null;
  readonly autoResize: boolean;
  /** As a multiple of the size. */
  readonly lineHeight: number;
}

type Binding = { readonly elementId: string; readonly focus: number; readonly gap: number } | null;
export type Arrowhead = 'triangle' | 'circle' | 'circle_outline' | 'diamond_outline' | null;

interface Linear extends Base {
  /** From the element's own place; the first is (0, 0). */
  readonly points: readonly (readonly [number, number])[];
  readonly lastCommittedPoint: null;
  readonly startBinding: Binding;
  readonly endBinding: Binding;
  readonly startArrowhead: Arrowhead;
  readonly endArrowhead: Arrowhead;
}

export interface LineElement extends Linear {
  readonly type: 'line';
}

export interface ArrowElement extends Linear {
  readonly type: 'arrow';
  readonly elbowed: false;
}

export interface ImageElement extends Base {
  readonly type: 'image';
  readonly fileId: string;
  readonly status: 'saved';
  readonly scale: readonly [1, 1];
  readonly crop: null;
}

export type ExcalidrawElement = RectangleElement | TextElement | LineElement | ArrowElement | ImageElement;

/** Excalidraw’s number for Helvetica, which is no wider than Inter, by which texts are measured. */
const HELVETICA = 2;

export interface Frame {
  readonly id: string;
  /** Elements with a group in common move together. */
  readonly group: string;
  readonly opacity: number;
}

function base({ id, group, opacity }: Frame, box: Rect): Base {
  return {
    id,
    x: round(box.x),
    y: round(box.y),
    width: round(box.width),
    height: round(box.height),
    angle: 0,
    strokeColor: 'transparent',
    backgroundColor: 'transparent',
    fillStyle: 'solid',
    strokeWidth: 1,
    strokeStyle: 'solid',
    roughness: 0,
    opacity: Math.round(opacity * 100),
    groupIds: [group],
    frameId: null,
    roundness: null,
    seed: hash(id),
    version: 1,
    versionNonce: hash(`${id}!`),
    isDeleted: false,
    boundElements: [],
    updated: 1,
    link: null,
    locked: false,
  };
}

export type Paint = Partial<
  Pick<Base, 'strokeColor' | 'backgroundColor' | 'strokeWidth' | 'strokeStyle' | 'roundness'>
>;

export function rectangle(frame: Frame, box: Rect, paint: Paint): RectangleElement {
  return { type: 'rectangle', ...base(frame, box), ...paint };
}

export interface Words extends Pick<TextElement, 'fontSize' | 'textAlign' | 'verticalAlign' | 'containerId'> {
  readonly lines: readonly string[];
  /** Before it was wrapped. */
  readonly original: string;
  readonly lineHeight: number;
  readonly colour: string;
}

export function textElement(frame: Frame, box: Rect, words: Words): TextElement {
  const { fontSize, textAlign, verticalAlign, containerId, lines, original, lineHeight, colour } = words;
  return {
    type: 'text',
    ...base(frame, box),
    strokeColor: colour,
    fontSize,
    fontFamily: HELVETICA,
    text: lines.join('\n'),
    originalText: original,
    textAlign,
    verticalAlign,
    containerId,
    autoResize: true,
    lineHeight: lineHeight / fontSize,
  };
}

function linear(frame: Frame, points: readonly [Point, ...Point[]], paint: Paint): Linear {
  const [first] = points;
  const own = points.map(({ x, y }) => [round(x - first.x), round(y - first.y)] as const);
  const xs = own.map(([x]) => x);
  const ys = own.map(([, y]) => y);
  const size = { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
  return {
    ...base(frame, { ...first, ...size }),
    ...paint,
    points: own,
    lastCommittedPoint: null,
    startBinding: null,
    endBinding: null,
    startArrowhead: null,
    endArrowhead: null,
  };
}

export function lineElement(frame: Frame, points: readonly [Point, ...Point[]], paint: Paint): LineElement {
  return { type: 'line', ...linear(frame, points, paint) };
}

export function arrowElement(
  frame: Frame,
  points: readonly [Point, ...Point[]],
  paint: Paint,
  ends: Partial<Pick<Linear, 'startBinding' | 'endBinding' | 'startArrowhead' | 'endArrowhead'>>,
): ArrowElement {
  return { type: 'arrow', ...linear(frame, points, paint), ...ends, elbowed: false };
}

export function imageElement(frame: Frame, box: Rect, fileId: string): ImageElement {
  return { type: 'image', ...base(frame, box), fileId, status: 'saved', scale: [1, 1], crop: null };
}

export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** FNV-1a: the same seed for the same id. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 1) + 1;
}
