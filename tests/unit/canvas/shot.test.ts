import { describe, expect, it } from 'vitest';
import { type ShownPart, shotOf, viewBetween } from '../../../src/canvas/show/shot.ts';
import { rectToScreen } from '../../../src/canvas/view/viewMaths.ts';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { buildScene } from '../../../src/layout/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { slidesOf, wordsOfPhase } from '../../../src/ui/show/slides.ts';

const ROOM = { top: 20, right: 16, bottom: 60, left: 16 };
const WALL = { width: 1400, height: 850 };
const PHONE = { width: 390, height: 800 };
const scene = buildScene(templateMap('first-home', 'en'), { theme: lightTheme, locale: 'en' });
const { layout } = scene;
const phases: readonly ShownPart[] = layout.phases.map(({ id }) => ({ what: 'phase', id }));
const shoot = (part: ShownPart, size = WALL, down = 0) => required(shotOf(layout, part, size, ROOM, down), 'a shot');

describe('a shot of a phase', () => {
  it.each([
    ['a wall', WALL],
    ['a phone', PHONE],
  ])('holds all its columns beside the lane names on %s', (_name, size) => {
    for (const part of phases) {
      const { view, hole, insets } = shoot(part, size);
      expect(hole.x).toBeGreaterThanOrEqual(ROOM.left);
      expect(hole.x + hole.width).toBeLessThanOrEqual(size.width - ROOM.right + 0.01);
      expect(hole.y + hole.height).toBeLessThanOrEqual(size.height - ROOM.bottom + 0.01);
      expect(insets.left).toBe(hole.x);
      const columns = layout.columns.filter(({ phase }) => part.what === 'phase' && phase === part.id);
      for (const { x, width } of columns) {
        const screen = rectToScreen({ x, y: 0, width, height: 1 }, view);
        expect(screen.x).toBeGreaterThan(hole.x);
        expect(screen.x + screen.width).toBeLessThanOrEqual(hole.x + hole.width + 0.01);
      }
    }
  });

  it('is looked down, and no further than its end, where the screen is too low', () => {
    const low = { width: 1400, height: 320 };
    const part = required(phases[0], 'a phase');
    const top = shoot(part, low);
    expect(top.overflow).toBeGreaterThan(0);
    expect(top.view.zoom).toBeGreaterThanOrEqual(0.6);
    const bottom = shoot(part, low, Number.POSITIVE_INFINITY);
    expect(bottom.view.y).toBe(top.view.y - top.overflow);
    const end = layout.height * bottom.view.zoom + bottom.view.y;
    expect(end).toBeCloseTo(low.height - ROOM.bottom);
  });

  it('is none when the phase has left the map', () => {
    expect(shotOf(layout, { what: 'phase', id: 'gone' }, WALL, ROOM)).toBeNull();
  });
});

it('all of the map and the lane of the curve fit between the titles and the controls', () => {
  for (const part of [{ what: 'whole' }, { what: 'curve' }] as const) {
    const { hole, overflow } = shoot(part);
    expect(overflow).toBe(0);
    expect(hole.y).toBeGreaterThanOrEqual(ROOM.top);
    expect(hole.y + hole.height).toBeLessThanOrEqual(WALL.height - ROOM.bottom + 0.01);
  }
});

it('a glide begins at the one view and ends at the other', () => {
  const [from, to] = [shoot({ what: 'whole' }).view, shoot({ what: 'curve' }).view];
  for (const [share, view] of [
    [0, from],
    [1, to],
  ] as const) {
    const between = viewBetween(from, to, WALL, share);
    expect(between.x).toBeCloseTo(view.x);
    expect(between.y).toBeCloseTo(view.y);
    expect(between.zoom).toBeCloseTo(view.zoom);
  }
});

describe('the story', () => {
  const titles = { map: 'Home', untitledPhase: 'Untitled', peakEnd: 'Remembered' };

  it('goes from the whole map through each phase to what is remembered', () => {
    expect(slidesOf(scene, titles).map(({ title }) => title)).toEqual([
      'Home',
      'Dream',
      'Search',
      'Bid',
      'Sign',
      'Move in',
      'Remembered',
    ]);
  });

  it('has nothing to remember where no feeling is scored', () => {
    const blank = buildScene(templateMap('blank', 'en'), { theme: lightTheme, locale: 'en' });
    expect(slidesOf(blank, titles).some(({ part }) => part.what === 'curve')).toBe(false);
  });

  it('says what is in a phase, activities first, and nothing of the others', () => {
    const bid = required(scene.grid.phases[2], 'the third phase').phase.id;
    const words = wordsOfPhase(scene, bid);
    expect(words[0]).toContain('Bids by text message');
    expect(words.join()).toContain('No reply for nine days');
    expect(words.join()).not.toContain('40 pages');
  });
});
