import { describe, expect, it } from 'vitest';
import { mergeMap } from '../../../src/document/bulk/index.ts';
import { addSources, deleteRecords, restoreRecords, setCard, setText, tagCards } from '../../../src/document/index.ts';
import { lightTheme } from '../../../src/drawing/index.ts';
import { deriveFacts } from '../../../src/export/pptx/facts.ts';
import { evidenceOf } from '../../../src/export/pptx/notes.ts';
import { kindOf } from '../../../src/kinds/registry.ts';
import { buildScene } from '../../../src/layout/index.ts';
import { deriveGrid, evidenceShares, lacksSource, sourcesOf, updateGrid } from '../../../src/model/index.ts';
import { driveTemplate } from '../../driver/MapDriver.ts';

const isWeighed = (kind: string) => kindOf(kind)?.traits.hasEvidence ?? false;

describe('the share of assumptions', () => {
  it('is counted lane by lane and phase by phase, each card once in each', () => {
    const driver = driveTemplate('first-home');
    const { whole, lanes, phases } = evidenceShares(deriveGrid(driver.map()), isWeighed);
    const weighed = Object.values(driver.map().cards).filter(({ kind }) => isWeighed(kind));
    expect(whole.total).toBe(weighed.length);
    expect([...whole.assumed].sort()).toEqual(
      weighed
        .filter(({ evidence }) => evidence === 'assumption')
        .map(({ id }) => id)
        .sort(),
    );
    for (const rows of [lanes, phases]) {
      expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(whole.total);
      expect(rows.flatMap(({ assumed }) => assumed).sort()).toEqual([...whole.assumed].sort());
    }
    expect(phases.map(({ id }) => id)).toEqual(driver.phases());
  });

  it('counts a card that spans phases where it begins, and leaves out what has no place', () => {
    const driver = driveTemplate('first-home');
    const before = evidenceShares(deriveGrid(driver.map()), isWeighed);
    driver.addCard('lane-need', 'activity-check', { span: 5, text: 'Peace' });
    driver.addCard(null, null, { text: 'Loose' });
    const after = evidenceShares(deriveGrid(driver.map()), isWeighed);
    const grown = after.phases.filter(({ total }, i) => total !== before.phases[i]?.total);
    expect(grown.map(({ id }) => id)).toEqual(['phase-dream']);
    expect(after.whole.total).toBe(before.whole.total + 1);
  });

  it('says nothing of lanes and phases that hold nothing to weigh', () => {
    const driver = driveTemplate('blank');
    expect(evidenceShares(deriveGrid(driver.map()), isWeighed)).toEqual({
      whole: { total: 0, assumed: [] },
      lanes: [],
      phases: [],
    });
  });
});

describe('a source', () => {
  it('is kept once, named by many cards, counts for nothing while it is deleted, and comes back to all of them', () => {
    const driver = driveTemplate('first-home');
    driver.run(addSources, { sources: [{ id: 'calls', type: 'interview', reference: 'Six buyers', n: 6 }] });
    for (const id of ['need-stand', 'need-legal'])
      driver.run(setCard, { id, values: { evidence: 'insight', evidenceNote: '', sources: ['calls'] } });
    driver.run(setText, { root: 'sources', id: 'calls', field: 'reference', text: 'Six first-time buyers' });
    const named = () => sourcesOf(driver.card('need-stand'), driver.map().sources).map(({ reference }) => reference);
    expect(named()).toEqual(['Six first-time buyers']);
    expect(lacksSource(driver.card('need-stand'), driver.map().sources)).toBe(false);
    const drawn = () =>
      deriveGrid(driver.map()).lanes.flatMap(({ cards }) =>
        cards.flatMap(({ card }) => (card.sources.length > 0 ? [card.id] : [])),
      );
    expect(drawn()).toEqual(['need-stand', 'need-legal']);
    driver.run(deleteRecords, { keys: ['sources:calls'] });
    expect(named()).toEqual([]);
    expect(drawn()).toEqual([]);
    expect(lacksSource(driver.card('need-stand'), driver.map().sources)).toBe(true);
    driver.run(restoreRecords, { keys: ['sources:calls'] });
    expect(named()).toEqual(['Six first-time buyers']);
    expect(drawn()).toEqual(['need-stand', 'need-legal']);
    driver.undo();
    expect(drawn()).toEqual([]);
    driver.undo();
    expect(drawn()).toEqual(['need-stand', 'need-legal']);
  });

  it('that is deleted or restored changes the grid as it is kept up to date, and typing in it does not', () => {
    const driver = driveTemplate('first-home');
    driver.run(addSources, { sources: [{ id: 'calls' }] });
    driver.run(setCard, { id: 'need-stand', values: { sources: ['calls'] } });
    const before = { map: driver.map(), grid: deriveGrid(driver.map()) };
    driver.run(setText, { root: 'sources', id: 'calls', field: 'reference', text: 'Calls' });
    expect(updateGrid(before, driver.map())).toBe(before.grid);
    driver.run(deleteRecords, { keys: ['sources:calls'] });
    expect(updateGrid(before, driver.map())).toEqual(deriveGrid(driver.map()));
    expect(updateGrid(before, driver.map())).not.toEqual(before.grid);
  });

  it('is named in the speaker notes of the deck beside the note of an insight, and not of an assumption', () => {
    const driver = driveTemplate('first-home');
    driver.run(addSources, { sources: [{ id: 'calls', reference: 'Calls to support' }, { id: 'empty' }] });
    const values = { evidence: 'insight', evidenceNote: '4 of 6', sources: ['calls', 'empty'] } as const;
    const said = () => evidenceOf(deriveFacts(driver.map(), 'en'), driver.card('need-stand'));
    driver.run(setCard, { id: 'need-stand', values: { ...values, sources: [...values.sources] } });
    expect(said()).toBe('insight, 4 of 6, Calls to support');
    driver.run(setCard, { id: 'need-stand', values: { evidence: 'assumption' } });
    expect(said()).toBe('assumption, 4 of 6');
  });

  it('that two maps share is one when they become one map', () => {
    const source = { type: 'survey', reference: 'Buyers, Q3', date: '2026-09-30', n: 212 } as const;
    const mapWith = (id: string) => {
      const driver = driveTemplate('first-home');
      driver.run(addSources, {
        sources: [{ id, ...source }, { id: `${id}-2`, reference: 'Calls', n: id.length }, { id: `${id}-3` }],
      });
      driver.run(setCard, { id: 'need-stand', values: { sources: [id, `${id}-2`] } });
      return driver;
    };
    const here = mapWith('here');
    here.run(mergeMap, { map: mapWith('theirs').map() });
    expect(Object.keys(here.map().sources).sort()).toEqual(['here', 'here-2', 'here-3', 'theirs-2', 'theirs-3']);
    const named = Object.values(here.map().cards)
      .filter(({ sources }) => sources.length > 0)
      .map(({ sources }) => sources);
    expect(named).toEqual([
      ['here', 'here-2'],
      ['here', 'theirs-2'],
    ]);
  });

  it('that has been deleted elsewhere counts for nothing', () => {
    const driver = driveTemplate('first-home');
    driver.run(setCard, { id: 'need-right', values: { evidence: 'insight', sources: ['gone'] } });
    expect(sourcesOf(driver.card('need-right'), driver.map().sources)).toEqual([]);
    expect(lacksSource(driver.card('need-right'), driver.map().sources)).toBe(true);
  });
});

it('tags go on several cards at once and come off, and each keeps its others', () => {
  const driver = driveTemplate('first-home');
  driver.run(tagCards, { ids: ['need-dare'], add: ['trust'] });
  driver.run(tagCards, { ids: ['need-dare', 'need-right'], add: ['mobile', 'trust'] });
  driver.run(tagCards, { ids: ['need-right', 'need-dare'], remove: ['mobile'] });
  expect(driver.card('need-dare').tags).toEqual(['trust']);
  expect(driver.card('need-right').tags).toEqual(['trust']);
});

it('the curve is solid between two insights and dashed beside an assumption, piece by piece', () => {
  const driver = driveTemplate('first-home');
  const scored = deriveGrid(driver.map())
    .lanes.flatMap(({ cards }) => cards)
    .filter(({ card }) => typeof card.fields.score === 'number')
    .map(({ card }) => card.id);
  const known = [true, true, false, true, true, true, false, false, true];
  for (const [i, id] of scored.entries())
    driver.run(setCard, { id, values: { evidence: known[i] ? 'insight' : 'assumption' } });
  const { layout } = buildScene(driver.map(), { theme: lightTheme, locale: 'en' });
  expect(layout.curves[0]?.segments.map(({ isAssumed }) => isAssumed)).toEqual(
    known.slice(1).map((isKnown, i) => !(isKnown && known[i])),
  );
});
