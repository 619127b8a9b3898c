/** Reading values of a foreign JSON: whatever is not as expected is as if it were not there. */

export type Plain = Readonly<Record<string, unknown>>;

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function plainList(value: unknown): readonly Plain[] {
  return Array.isArray(value) ? value.filter(isPlain) : [];
}

export function textAt(value: Plain, name: string): string {
  const text = value[name];
  return typeof text === 'string' ? text : '';
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Further out than anybody draws; sums of larger numbers lose their digits. */
const FARTHEST = 1e9;

/** Null where a number is missing or not one. */
export function areaOf(value: Plain): Area | null {
  const numbers = [value.x, value.y, value.width, value.height];
  if (!numbers.every((one): one is number => typeof one === 'number' && Math.abs(one) <= FARTHEST)) return null;
  const [x = 0, y = 0, width = 0, height = 0] = numbers as readonly number[];
  return { x: Math.min(x, x + width), y: Math.min(y, y + height), width: Math.abs(width), height: Math.abs(height) };
}

export function contains(outer: Area, inner: Area): boolean {
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return x > outer.x && x < outer.x + outer.width && y > outer.y && y < outer.y + outer.height;
}
