import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { type GhostMark, layGhosts, layMarks } from '../../../../src/canvas/differences/layMarks.ts';
import common from '../../../../src/i18n/en/common.json';
import compare from '../../../../src/i18n/en/compare.json';
import editor from '../../../../src/i18n/en/editor.json';
import { required } from '../../../../src/lib/assert.ts';
import { doRectsOverlap, isRectInRect } from '../../../../src/lib/geometry.ts';
import { futureCopy, type JourneyMap, recordKey } from '../../../../src/model/index.ts';
import { compareWith } from '../../../../src/ui/compare/comparison.ts';
import { describeDifferences, type Words } from '../../../../src/ui/compare/describe.ts';
import { ghostsOf, marksOf } from '../../../../src/ui/compare/marks.ts';
import { driveMap, driveTemplate } from '../../../driver/MapDriver.ts';
import { openCanvas } from '../../canvas/openCanvas.ts';

let t: Words;
beforeAll(async () => {
  const made = i18next.createInstance();
  await made.init({ lng: 'en', resources: { en: { compare, common, editor } }, defaultNS: 'compare' });
  t = made.getFixedT('en', ['compare', 'common', 'editor']) as unknown as Words;
});

const EVERYTHING = { rect: { x: 0, y: 0, width: 1e5, height: 1e5 }, zoom: 1 };

function drive() {
  const current = driveTemplate('first-home');
  return { current, future: driveMap(futureCopy(current.map(), 'm1', 1)) };
}

function seenFrom(own: JourneyMap, other: JourneyMap) {
  const comparison = compareWith(own, other);
  const groups = describeDifferences(comparison, t, 'en');
  const ghosts = ghostsOf(comparison, groups).map(({ on, activity, sort, names }) => ({ on, activity, sort, names }));
  return { marks: marksOf(groups).map(({ key, sorts }) => ({ key, sorts })), ghosts };
}

describe('where differences are marked', () => {
  it('is one mark for a card, whatever has become of it', () => {
    const { current, future } = drive();
    const added = future.addCard('lane-need', 'activity-visit', { text: 'Be greeted' });
    future.moveCard('need-legal', 'lane-need', 'activity-wait');
    future.setFields('emotion-wait', { score: 1 });
    future.moveCard('emotion-wait', 'lane-emotion', 'activity-visit');
    const { marks, ghosts } = seenFrom(future.map(), current.map());
    expect(marks).toEqual(
      expect.arrayContaining([
        { key: recordKey('cards', added), sorts: ['added'] },
        { key: 'cards:need-legal', sorts: ['moved'] },
        { key: 'cards:emotion-wait', sorts: ['changed', 'moved'] },
      ]),
    );
    expect(ghosts).toEqual([]);
  });

  it('is the old cell for cards that are gone, all of a cell in one', () => {
    const { current, future } = drive();
    current.addCard('lane-need', 'activity-wait', { text: 'Be told' });
    future.delete('cards:need-stand');
    expect(seenFrom(future.map(), current.map()).ghosts).toEqual([
      { on: 'lanes:lane-need', activity: 'activity-wait', sort: 'removed', names: ['Know where I stand', 'Be told'] },
    ]);
  });

  it('is the phase for what stood at an activity that is gone, and the lane where the phase is gone too', () => {
    const { current, future } = drive();
    const { phase } = required(current.map().activities['activity-wait'], 'an activity').place;
    future.delete('activities:activity-wait');
    const names = (ghosts: readonly Pick<GhostMark, 'on' | 'names'>[], on: string) =>
      ghosts.filter((ghost) => ghost.on === on).flatMap((ghost) => ghost.names);
    const here = seenFrom(future.map(), current.map()).ghosts;
    expect(names(here, `phases:${phase}`)).toContain(current.map().activities['activity-wait']?.text);
    expect(here.every(({ activity }) => activity === null)).toBe(true);

    const bare = future.map();
    const { [phase]: _phase, ...phases } = bare.phases;
    const { 'need-stand': _need, ...cards } = bare.cards;
    const gone = seenFrom({ ...bare, phases, cards }, current.map()).ghosts;
    expect(names(gone, `phases:${phase}`)).toEqual([]);
    expect(names(gone, 'lanes:lane-need')).toContain('Know where I stand');
  });

  it('from the current map, is where the future adds', () => {
    const { current, future } = drive();
    future.addCard('lane-need', 'activity-visit', { text: 'Be greeted' });
    future.delete('cards:need-stand');
    const { marks, ghosts } = seenFrom(current.map(), future.map());
    expect(marks).toEqual([{ key: 'cards:need-stand', sorts: ['removed'] }]);
    expect(ghosts).toEqual([
      { on: 'lanes:lane-need', activity: 'activity-visit', sort: 'added', names: ['Be greeted'] },
    ]);
  });
});

describe('how marks lie on the sheet', () => {
  const { canvas } = openCanvas();
  const state = canvas.scene.getSnapshot();
  const { layout } = state.scene;
  const marks = [...layout.cards.keys()].map((id) => ({ key: recordKey('cards', id), sorts: [], label: '' }));
  const ghosts = layout.lanes.flatMap(({ id }) =>
    layout.columns.map(
      ({ activity }): GhostMark => ({ on: recordKey('lanes', id), activity, sort: 'removed', names: [], label: '' }),
    ),
  );

  it('a ghost lies inside its cell and over no card, and is a badge where there is no room', () => {
    const laid = layGhosts(ghosts, state, EVERYTHING);
    expect(laid).toHaveLength(ghosts.length);
    const whole = laid.filter(({ isWhole }) => isWhole);
    expect(whole.length).toBeGreaterThan(0);
    expect(whole.length).toBeLessThan(laid.length);
    for (const { box, ghost } of whole) {
      const lane = required(
        layout.lanes.find(({ id }) => recordKey('lanes', id) === ghost.on),
        'a lane',
      );
      expect(isRectInRect(box, { x: 0, y: lane.y, width: layout.width, height: lane.height })).toBe(true);
      for (const card of lane.cards) expect(doRectsOverlap(box, card.box)).toBe(false);
    }
  });

  it('only what is in view is marked, and from far away many differences are one mark', () => {
    expect(layMarks(marks, state, EVERYTHING)).toHaveLength(marks.length);
    const [first] = layout.cards.values();
    const few = layMarks(marks, state, { rect: required(first, 'a card').box, zoom: 1 });
    expect(few.length).toBeLessThan(4);
    const far = layMarks(marks, state, { ...EVERYTHING, zoom: 0.05 });
    expect(far.length).toBeLessThan(marks.length / 2);
    expect(far.flatMap((one) => one.marks)).toHaveLength(marks.length);
  });
});
