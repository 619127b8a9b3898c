import { describe, expect, it } from 'vitest';
import {
  NO_PART,
  ownPartOf,
  type Part,
  peopleOf,
  QUIET_MS,
  readinessOf,
  readPart,
} from '../../../src/workshop/index.ts';

const here = (name: string, part: Partial<Part> = {}, activeAt = 0) => ({
  user: { id: `device-${name}`, name, colour: 1 },
  isLeading: false,
  part: { ...NO_PART, ...part },
  activeAt,
});
const known = (id: string, name: string, isStandIn = false) => ({ id, name, colour: 2, isStandIn });

describe('what a window tells of taking part', () => {
  it('reads as nothing where it is none, field by field', () => {
    expect(readPart(null)).toEqual(NO_PART);
    expect(readPart('ready')).toEqual(NO_PART);
    expect(readPart({ isReady: true, hand: 'up', reaction: { id: 'a', emoji: '💣' } })).toEqual({
      ...NO_PART,
      isReady: true,
    });
    expect(readPart({ handedIn: { box: 'b', entries: -1 } }).handedIn).toBeNull();
    const value = { isReady: true };
    expect(readPart(value)).toBe(readPart(value));
  });

  it('keeps its other fields when one changes', () => {
    const told: unknown[] = [];
    const presence = { setPart: (part: unknown) => told.push(part) };
    ownPartOf(presence).change({ isReady: true });
    ownPartOf(presence).change({ hand: 5 });
    expect(told.at(-1)).toEqual({ ...NO_PART, isReady: true, hand: 5 });
  });
});

describe('the people of a workshop', () => {
  it('are each one row, with raised hands first in the order they went up', () => {
    const rows = peopleOf({
      present: [here('Kim', { hand: 10 }), here('Maja'), here('Maja'), here('Ali', { hand: 20 })],
      participants: [known('p1', 'Maja'), known('p2', 'Sara')],
      box: null,
      now: 0,
    });
    expect(rows.map(({ name }) => name)).toEqual(['Kim', 'Ali', 'Maja', 'Sara']);
    expect(rows.map(({ isHere }) => isHere)).toEqual([true, true, true, false]);
    expect(rows[2]).toMatchObject({ id: 'p1', participant: 'p1' });
  });

  it('are known by what their windows say they are, whatever they are called', () => {
    const rows = peopleOf({
      present: [here('Guest', { participant: 'p1', isReady: true })],
      participants: [known('p1', 'Maja')],
      box: null,
      now: 0,
    });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ name: 'Maja', isHere: true, isReady: true });
  });

  it('are quiet when they have done and handed in nothing for a while', () => {
    const box = { id: 'b', entries: new Map([['p2', 3]]) };
    const rows = peopleOf({
      present: [
        here('Ali', {}, 0),
        here('Maja', { participant: 'p2' }, 0),
        here('Kim', { isReady: true }, 0),
        here('Sara', {}, QUIET_MS),
        here('Ulf', { handedIn: { box: 'b', entries: 2 } }, 0),
      ],
      participants: [known('p2', 'Maja'), known('p3', 'Ove', true)],
      box,
      now: QUIET_MS + 1,
    });
    const quiet = rows.filter(({ isQuiet }) => isQuiet).map(({ name }) => name);
    expect(quiet).toEqual(['Ali']);
    expect(rows.find(({ name }) => name === 'Maja')?.entries).toBe(3);
    expect(rows.find(({ name }) => name === 'Ulf')?.entries).toBe(2);
    expect(rows.find(({ name }) => name === 'Ove')).toMatchObject({ isStandIn: true, isHere: false, isQuiet: false });
  });
});

describe('how many are ready', () => {
  it('counts who takes part and is here, two windows as one, and nobody who only looks on', () => {
    const part = (values: Partial<Part>): Part => ({ ...NO_PART, ...values });
    const parts = [
      part({ isReady: true }),
      part({ participant: 'ada', handedIn: { box: 'box', entries: 2 } }),
      part({ participant: 'ada', isReady: true, handedIn: { box: 'box', entries: 2 } }),
      part({ participant: 'bo', handedIn: { box: 'before', entries: 9 } }),
    ];
    expect(readinessOf(parts, 'box')).toEqual({ people: 2, ready: 1, entries: 2 });
  });
});
