import type { JourneyMap, RecordRoot } from '../map.ts';
import type { ActivityPlace, CardPlace } from '../records.ts';

/** A record of any root. */
export type AnyRecord = JourneyMap[RecordRoot][string];

/** Roots whose records stand somewhere: in an order, in a phase, in a cell. */
export type PlacedRoot = 'phases' | 'activities' | 'lanes' | 'cards' | 'personas';

/** An order among siblings, or a place; null is unplaced. */
export type Place = string | ActivityPlace | CardPlace | null;

/** One value of a record, or of the map itself. */
export interface FieldChange {
  /** Name of the value; what a card’s kind keeps is `fields.<name>`. */
  readonly field: string;
  /** Undefined where it has none. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Only the future has it; `restored` where the current map holds it as deleted. */
export interface Added {
  readonly type: 'added' | 'restored';
  readonly root: RecordRoot;
  readonly id: string;
  /** As the future has it. */
  readonly record: AnyRecord;
}

/** Only the current map has it. */
export interface Removed {
  readonly type: 'removed';
  readonly root: RecordRoot;
  readonly id: string;
  /** As the current map has it. */
  readonly record: AnyRecord;
}

export interface Changed {
  readonly type: 'changed';
  readonly root: RecordRoot | 'map';
  /** `map` for the map itself. */
  readonly id: string;
  /** At least one; its place is told by `Moved`. */
  readonly changes: readonly FieldChange[];
}

export interface Moved {
  readonly type: 'moved';
  readonly root: PlacedRoot;
  readonly id: string;
  readonly from: Place;
  readonly to: Place;
  /** It only makes room: what both maps hold stands in the same sequence around it. */
  readonly isShift: boolean;
}

/** One thing that tells a future map from a current one. A record may have both changed and moved. */
export type Difference = Added | Removed | Changed | Moved;
