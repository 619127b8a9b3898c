/** Readers that make a value of the right type out of anything at all: they default, cut and clamp, and say so. */
import * as Y from 'yjs';
import { kindOf } from '../kinds/registry.ts';
import { toWellFormed } from '../lib/text.ts';
import { type CardPlace, isId, LIMITS, type MapInfo } from '../model/index.ts';
import type { ReadIssue } from './types.ts';

export type Problem = ReadIssue['problem'];
/** Undefined means that no record can be made of it. A missing value is no problem: an older program wrote the record. */
export type Reader<T> = (value: unknown, report: (problem: Problem) => void) => T | undefined;

/** The order of a record that has none; ties are told apart by id. */
const FIRST_ORDER = 'a0';
/** A phase that is in no map: the activity is unplaced. */
const NO_PHASE = 'none';

export const readText: Reader<string> = (value, report) => {
  if (value === undefined) return '';
  if (value instanceof Y.Text && !(value instanceof Y.XmlText)) return cut(value.toString(), LIMITS.text, report);
  report('wrong-type');
  return typeof value === 'string' ? cut(value, LIMITS.text, report) : typeof value === 'number' ? String(value) : '';
};

export function readString(maxLength: number): Reader<string> {
  return (value, report) => {
    if (typeof value === 'string') return cut(value, maxLength, report);
    if (value !== undefined) report('wrong-type');
    return '';
  };
}

export function readInteger(min: number, max: number, fallback: number): Reader<number> {
  return (value, report) => {
    if (value === undefined) return fallback;
    if (!isFiniteNumber(value)) {
      report('wrong-type');
      return fallback;
    }
    const whole = Math.min(max, Math.max(min, Math.round(value))) + 0;
    if (whole !== value) report('out-of-range');
    return whole;
  };
}

export function readChoice<const T>(options: readonly T[], fallback: T): Reader<T> {
  return (value, report) => {
    if (options.includes(value as T)) return value as T;
    if (value !== undefined) report(typeof value === typeof fallback ? 'out-of-range' : 'wrong-type');
    return fallback;
  };
}

/** A number or null. */
export const readNumber: Reader<number | null> = (value, report) => {
  if (isFiniteNumber(value)) return value + 0;
  if (value !== undefined && value !== null) report('wrong-type');
  return null;
};

export const readCount: Reader<number | null> = (value, report) => {
  const count = readNumber(value, report);
  if (typeof count !== 'number') return null;
  return readInteger(0, Number.MAX_SAFE_INTEGER, 0)(count, report);
};

export const readKind: Reader<string> = (value, report) => {
  if (typeof value === 'string' && value.length >= 1 && value.length <= 40) {
    if (!kindOf(value)) report('unknown-kind');
    return toWellFormed(value);
  }
  if (value !== undefined) report('wrong-type');
  return 'note';
};

export const readOrder: Reader<string> = (value, report) => {
  if (typeof value === 'string' && value.length >= 1 && value.length <= 256) return toWellFormed(value);
  if (value !== undefined) report('wrong-type');
  return FIRST_ORDER;
};

export const readActivityPlace: Reader<{ phase: string; order: string }> = (value, report) => {
  if (!isPlainObject(value) || !isId(value.phase)) {
    if (value !== undefined) report('wrong-type');
    return { phase: NO_PHASE, order: FIRST_ORDER };
  }
  return { phase: value.phase, order: readOrder(value.order, report) ?? FIRST_ORDER };
};

export const readCardPlace: Reader<CardPlace | null> = (value, report) => {
  if (value === undefined || value === null) return null;
  if (!isPlainObject(value) || !isId(value.lane) || !isId(value.activity)) {
    report('wrong-type');
    return null;
  }
  return {
    lane: value.lane,
    activity: value.activity,
    span: readInteger(1, LIMITS.activities, 1)(value.span, report) ?? 1,
    order: readOrder(value.order, report) ?? FIRST_ORDER,
  };
};

export const readLinkEnd: Reader<{ root: 'cards' | 'activities'; id: string }> = (value) => {
  if (!isPlainObject(value) || !isId(value.id)) return undefined;
  const { root, id } = value;
  return root === 'cards' || root === 'activities' ? { root, id } : undefined;
};

export const readNullableId: Reader<string | null> = (value, report) => {
  if (isId(value)) return value;
  if (value !== undefined && value !== null) report('wrong-type');
  return null;
};

export const readIds: Reader<string[]> = readList(isId);
export const readTags: Reader<string[]> = readList(
  (value): value is string => typeof value === 'string' && value.length >= 1 && value.length <= LIMITS.tag,
);

/** Each of those that fit, once. */
function readList(fits: (value: unknown) => value is string): Reader<string[]> {
  return (value, report) => {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      report('wrong-type');
      return [];
    }
    const kept = [...new Set(value.filter(fits).map(toWellFormed))].slice(0, LIMITS.references);
    if (kept.length !== value.length) report('out-of-range');
    return kept;
  };
}

export const readOrigin: Reader<MapInfo['origin']> = (value, report) => {
  if (value === undefined || value === null) return null;
  if (!isPlainObject(value) || !isId(value.map)) {
    report('wrong-type');
    return null;
  }
  const title = readString(LIMITS.text)(value.title, report) ?? '';
  return { map: value.map, title, at: readNumber(value.at, report) ?? 0 };
};

export const readDismissed: Reader<MapInfo['dismissed']> = (value, report) => {
  if (value === undefined) return {};
  if (!isPlainObject(value)) {
    report('wrong-type');
    return {};
  }
  const kept = Object.entries(value).filter(
    (entry): entry is [string, string] =>
      isId(entry[0].slice(0, 64)) && entry[0].length <= 200 && typeof entry[1] === 'string',
  );
  return Object.fromEntries(kept.map(([key, reason]) => [key, cut(reason, 500, report)]));
};

/** One of a kind's own values; undefined when it is none of text, number, yes/no or null. */
export const readFieldValue: Reader<string | number | boolean | null> = (value, report) => {
  if (typeof value === 'string') return cut(value, LIMITS.text, report);
  if (isFiniteNumber(value)) return value + 0;
  if (typeof value === 'boolean' || value === null) return value;
  report('wrong-type');
  return undefined;
};

function cut(value: string, maxLength: number, report: (problem: Problem) => void): string {
  if (value.length <= maxLength) return toWellFormed(value);
  report('too-long');
  const end = value.codePointAt(maxLength - 1) ?? 0;
  return toWellFormed(value.slice(0, end > 0xffff ? maxLength - 1 : maxLength));
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
