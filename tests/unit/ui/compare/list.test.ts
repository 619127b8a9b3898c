import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import common from '../../../../src/i18n/en/common.json';
import compare from '../../../../src/i18n/en/compare.json';
import editor from '../../../../src/i18n/en/editor.json';
import { applyDifferences } from '../../../../src/model/compare/index.ts';
import { copyMap, futureCopy } from '../../../../src/model/index.ts';
import { compareWith } from '../../../../src/ui/compare/comparison.ts';
import { describeDifferences, type Words } from '../../../../src/ui/compare/describe.ts';
import { listToCsv, listToMarkdown } from '../../../../src/ui/compare/listText.ts';
import { driveMap, driveTemplate } from '../../../driver/MapDriver.ts';

let t: Words;
beforeAll(async () => {
  const made = i18next.createInstance();
  await made.init({
    lng: 'en',
    resources: { en: { compare, common, editor } },
    defaultNS: 'compare',
    interpolation: { escapeValue: false },
  });
  t = made.getFixedT('en', ['compare', 'common', 'editor']) as unknown as Words;
});

/** The example, and a future of it with one difference of each sort, and a better end. */
function twoMaps() {
  const current = driveTemplate('first-home');
  const future = driveMap(futureCopy(current.map(), 'm1', 1));
  future.addCard('lane-need', 'activity-visit', { text: '=Be greeted' });
  future.setFields('emotion-wait', { score: 1 });
  future.delete('cards:pain-point-silence');
  future.moveCard('need-legal', 'lane-need', 'activity-wait');
  return { current, future };
}

describe('the list of differences', () => {
  it('is grouped by phase, in words of the map', () => {
    const { current, future } = twoMaps();
    const groups = describeDifferences(compareWith(future.map(), current.map()), t, 'en');
    const told = groups.map(({ title, rows }) => [
      title,
      ...rows.map(({ sort, about, name, details }) => [sort, about, name, ...details].join(' | ')).toSorted(),
    ]);
    expect(told).toEqual([
      ['Search', 'added | Need | =Be greeted | Needs · Visits open houses'],
      [
        'Bid',
        'changed | Emotion | “Are we even in the running?” | Score: -2 → 1',
        'moved | Need | Be sure it is legal | Needs · Signs contract with broker → Needs · Waits for the seller’s answer',
        'removed | Pain point | No reply for nine days after the bid | Pain points · Waits for the seller’s answer',
      ],
    ]);
  });

  it('leads only to what is on the map on screen', () => {
    const { current, future } = twoMaps();
    const where = (own: typeof current, other: typeof current) =>
      describeDifferences(compareWith(own.map(), other.map()), t, 'en')
        .flatMap(({ rows }) => rows)
        .filter(({ on }) => on === null)
        .map(({ sort }) => sort);
    expect(where(future, current)).toEqual(['removed']);
    expect(where(current, future)).toEqual(['added']);
  });

  it('brings the map on screen to the other, but for the name of its state and its origin', () => {
    const { current, future } = twoMaps();
    for (const [own, other] of [
      [current, future],
      [future, current],
    ] as const) {
      const { toOther } = compareWith(own.map(), other.map());
      const made = applyDifferences(own.map(), toOther, 9);
      const live = (map: typeof made) => copyMap(map, (id) => id);
      expect({ ...live(made), map: null }).toEqual({ ...live(other.map()), map: null });
      expect(made.map).toEqual(own.map().map);
    }
  });

  it('says what is remembered of both', () => {
    const { current, future } = twoMaps();
    const [feeling] = compareWith(current.map(), future.map()).feelings;
    expect(feeling?.remembered.before).toBeCloseTo(-0.4);
    expect(feeling?.remembered.after).toBeGreaterThan(0);
  });

  it('goes out as a document and as a table in which nothing is a formula', () => {
    const { current, future } = twoMaps();
    const comparison = compareWith(current.map(), future.map());
    const groups = describeDifferences(comparison, t, 'en');
    const csv = listToCsv(groups, t);
    expect(csv).toContain('"Added","Search","Need","\'=Be greeted","Needs · Visits open houses"\r\n');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(5);
    const markdown = listToMarkdown(comparison, groups, t, 'en');
    expect(markdown).toContain('From current state to future state');
    expect(markdown).toContain('- **Removed** Pain point: No reply for nine days');
    expect(markdown).toMatch(/\| Remembered as \| −0\.4 \| \+\d/);
  });
});
