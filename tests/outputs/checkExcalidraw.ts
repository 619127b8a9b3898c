import { expect } from 'vitest';

/** An element as Excalidraw's file format has it; what its loader would else fill in or drop is checked to be there. */
export interface LoadedElement {
  readonly id: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly groupIds: readonly string[];
  readonly boundElements: readonly { readonly type: string; readonly id: string }[];
  readonly text?: string;
  readonly containerId?: string | null;
  readonly fontSize?: number;
  readonly lineHeight?: number;
  readonly points?: readonly (readonly [number, number])[];
  readonly startBinding?: { readonly elementId: string } | null;
  readonly endBinding?: { readonly elementId: string } | null;
  readonly fileId?: string;
  readonly index: string;
  readonly seed: number;
  readonly opacity: number;
  readonly strokeColor: string;
  readonly backgroundColor: string;
}

const COLOUR = /^(transparent|#[0-9a-f]{6}([0-9a-f]{2})?)$/;

/** Reads a scene and fails where it is not whole: ids, order, numbers, bindings that both sides know, files that are there. */
export function checkExcalidraw(text: string): { readonly elements: readonly LoadedElement[] } {
  const scene = JSON.parse(text) as {
    type: string;
    version: number;
    elements: LoadedElement[];
    files: Record<string, unknown>;
  };
  expect([scene.type, scene.version]).toEqual(['excalidraw', 2]);
  const byId = new Map(scene.elements.map((element) => [element.id, element]));
  expect(byId.size).toBe(scene.elements.length);
  const indices = scene.elements.map(({ index }) => index);
  expect(indices).toEqual([...new Set(indices)].sort());
  for (const element of scene.elements) {
    const { id, type, x, y, width, height, seed, opacity, strokeColor, backgroundColor } = element;
    expect(['rectangle', 'text', 'line', 'arrow', 'image']).toContain(type);
    expect([x, y, width, height, seed].every(Number.isFinite), id).toBe(true);
    expect(seed).toBeGreaterThan(0);
    expect(opacity >= 0 && opacity <= 100).toBe(true);
    expect(strokeColor).toMatch(COLOUR);
    expect(backgroundColor).toMatch(COLOUR);
    for (const bound of element.boundElements) {
      const other = byId.get(bound.id);
      const isKnown =
        bound.type === 'text'
          ? other?.containerId === id
          : other?.startBinding?.elementId === id || other?.endBinding?.elementId === id;
      expect(isKnown, `${bound.id} knows ${id}`).toBe(true);
    }
    if (type === 'text') checkText(element, byId);
    if (type === 'line' || type === 'arrow') {
      expect(element.points?.length).toBeGreaterThan(1);
      expect(element.points?.[0]).toEqual([0, 0]);
    }
    for (const binding of [element.startBinding, element.endBinding]) {
      if (binding) expect(byId.get(binding.elementId)?.boundElements.some((bound) => bound.id === id)).toBe(true);
    }
    if (element.fileId) expect(scene.files).toHaveProperty(element.fileId);
  }
  return scene;
}

function checkText(element: LoadedElement, byId: ReadonlyMap<string, LoadedElement>): void {
  const { id, text = '', fontSize = 0, lineHeight = 0, height, containerId } = element;
  // A text of nothing is deleted when it is loaded.
  expect(text.trim(), id).not.toBe('');
  expect(height).toBeCloseTo(text.split('\n').length * fontSize * lineHeight, 1);
  if (containerId) expect(byId.get(containerId)?.boundElements.some((bound) => bound.id === id)).toBe(true);
}
