/**
 * The elements over the painted map that move with the view.
 *
 * Law: a step of a pan restyles these elements alone. A variable on what holds them would be inherited by everything in it,
 * and the browser would restyle all of that at every step.
 */
import type { Point } from '../../lib/geometry.ts';
import type { Viewport } from '../../session/session.ts';

/** Where the view and the frozen panes are; lengths in map pixels. */
export interface StagePlace {
  readonly view: Viewport;
  /** How far each pane is held from its place on the sheet. */
  readonly held: Point;
  /** Width of the held lane names, which are cut when too large; null while they are at their place. */
  readonly namesWidth: number | null;
  /** Where the held panes end on the sheet; null for a pane that is at its place. */
  readonly namesEnd: number | null;
  readonly phasesEnd: number | null;
}

type Declarations = Readonly<Record<string, string>>;

/** What each sort of part is told. An empty string clears. */
const TOLD = {
  /** Its children are placed in map pixels. */
  sheet: ({ view: { x, y, zoom } }: StagePlace): Declarations => ({
    transform: `translate(${x}px, ${y}px) scale(${zoom})`,
  }),
  /** The same, and children whose lengths should not grow divide by `--zoom`: for few children. */
  layer: (place: StagePlace): Declarations => ({ ...TOLD.sheet(place), '--zoom': String(place.view.zoom) }),
  /** On the sheet's phases, which stay at the top edge. */
  top: ({ held }: StagePlace): Declarations => ({ translate: `0px ${held.y}px` }),
  /** On a lane's name, which stays at the left edge. */
  left: ({ held, namesWidth }: StagePlace): Declarations => ({
    translate: `${held.x}px 0px`,
    '--names-width': lengthOf(namesWidth),
  }),
  /** Has a ring around it that the held panes cut off. */
  ringed: ({ view, namesEnd, phasesEnd }: StagePlace): Declarations => ({
    '--zoom': String(view.zoom),
    '--names-end': lengthOf(namesEnd),
    '--phases-end': lengthOf(phasesEnd),
  }),
} as const;

type Sort = keyof typeof TOLD;

/** A ref: the element moves from now on; answers the function that ends it. */
type MovedRef = (element: HTMLElement | null) => (() => void) | undefined;

export type MovedParts = Readonly<Record<Sort, MovedRef>> & { readonly place: (place: StagePlace) => void };

export function createMovedParts(): MovedParts {
  const told = {
    sheet: part('sheet'),
    layer: part('layer'),
    top: part('top'),
    left: part('left'),
    ringed: part('ringed'),
  };
  const { sheet, layer, top, left, ringed } = told;
  return {
    sheet: sheet.ref,
    layer: layer.ref,
    top: top.ref,
    left: left.ref,
    ringed: ringed.ref,
    place(place) {
      for (const one of Object.values(told)) one.place(place);
    },
  };
}

function part(sort: Sort): { readonly ref: MovedRef; readonly place: (place: StagePlace) => void } {
  const elements = new Set<HTMLElement>();
  let last: Declarations = {};
  return {
    ref(element) {
      if (!element) return undefined;
      elements.add(element);
      tell(element, Object.entries(last));
      return () => {
        elements.delete(element);
        for (const name of Object.keys(last)) element.style.removeProperty(name);
      };
    },
    place(place) {
      const next = TOLD[sort](place);
      const changed = Object.entries(next).filter(([name, value]) => last[name] !== value);
      last = next;
      if (changed.length > 0) for (const element of elements) tell(element, changed);
    },
  };
}

function tell({ style }: HTMLElement, declarations: readonly (readonly [string, string])[]): void {
  for (const [name, value] of declarations) style.setProperty(name, value);
}

function lengthOf(length: number | null): string {
  return length === null ? '' : `${length}px`;
}
