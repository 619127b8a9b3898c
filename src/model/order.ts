/**
 * Order among siblings, as fractional indices: a new one fits between any two without touching others.
 *
 * Laws
 * - Siblings are read sorted by (order, id): two people inserting at one spot make equal orders, and everybody sees the same sequence.
 * - Before inserting between equal orders, or when orders grow long, all siblings get fresh orders in the same edit.
 */
import { generateNKeysBetween } from 'fractional-indexing';

/** Beyond this many characters an order is rebalanced. */
const LONG_ORDER = 50;

interface Ordered {
  readonly id: string;
  readonly order: string;
}

interface InPlace {
  readonly id: string;
  readonly place: { readonly order: string };
}

export function compareOrder(a: Ordered, b: Ordered): number {
  return compareKeys(a.order, a.id, b.order, b.id);
}

/** `compareOrder` for records whose order stands in their place. */
export function comparePlaceOrder(a: InPlace, b: InPlace): number {
  return compareKeys(a.place.order, a.id, b.place.order, b.id);
}

/** Order first, then id. Takes strings, so that sorting thousands allocates nothing. */
export function compareKeys(orderA: string, idA: string, orderB: string, idB: string): number {
  if (orderA !== orderB) return orderA < orderB ? -1 : 1;
  return idA < idB ? -1 : idA > idB ? 1 : 0;
}

/** `count` ascending orders for a fresh list. */
export function freshOrders(count: number): string[] {
  return generateNKeysBetween(null, null, count);
}

export interface OrderPlan {
  /** The orders of the inserted records, ascending. */
  readonly inserted: readonly string[];
  /** New orders of existing siblings, by id; empty unless ties or long orders made it necessary. */
  readonly changed: Readonly<Record<string, string>>;
}

/**
 * Orders for `count` records placed before the sibling at `index` (0…siblings.length).
 * `siblings` must be sorted by `compareOrder` and must not hold the records being placed.
 */
export function planOrders(siblings: readonly Ordered[], index: number, count: number): OrderPlan {
  const before = siblings[index - 1]?.order ?? null;
  const after = siblings[index]?.order ?? null;
  try {
    const inserted = generateNKeysBetween(before, after, count);
    if (areBetween(inserted, before, after)) return { inserted, changed: {} };
  } catch {
    // Equal orders, or one that is no fractional index (it came from elsewhere): every sibling gets a fresh one.
  }
  const all = freshOrders(siblings.length + count);
  const changed: Record<string, string> = {};
  siblings.forEach((sibling, i) => {
    changed[sibling.id] = all[i < index ? i : i + count] as string;
  });
  return { inserted: all.slice(index, index + count), changed };
}

/** Short enough, ascending and strictly between the two: orders that came from elsewhere can make the generator miss. */
function areBetween(orders: readonly string[], before: string | null, after: string | null): boolean {
  return orders.every((order, i) => {
    const left = i === 0 ? before : (orders[i - 1] ?? null);
    const isRight = i < orders.length - 1 || after === null || order < after;
    return order.length <= LONG_ORDER && (left === null || left < order) && isRight;
  });
}
