import { describe, expect, it } from 'vitest';
import { setCard, setMapInfo } from '../../../src/document/index.ts';
import { factsOf } from '../../../src/kinds/registry.ts';
import { emptyMap, type JourneyMap } from '../../../src/model/index.ts';
import { findingKey, reviewMap, splitDismissed } from '../../../src/model/review/index.ts';
import { insideOutWord } from '../../../src/model/review/insideOutWords.ts';
import { cardKey, driveTemplate, type MapDriver } from '../../driver/MapDriver.ts';

const TODAY = '2026-11-23';
const review = (map: JourneyMap) => reviewMap(map, TODAY, factsOf).map(findingKey);

/** The sample with an owner and a date, and nothing else said of it. */
function sample(): MapDriver {
  const driver = driveTemplate('first-home');
  driver.run(setMapInfo, { values: { owner: 'Sara', reviewOn: '2027-01-15' } });
  return driver;
}

/** What a change adds to what is found in the sample, and what it takes away. */
function changeOf(change: (driver: MapDriver) => void): { readonly more: string[]; readonly fewer: string[] } {
  const driver = sample();
  const before = review(driver.map());
  change(driver);
  const after = review(driver.map());
  return {
    more: after.filter((key) => !before.includes(key)),
    fewer: before.filter((key) => !after.includes(key)),
  };
}

describe('the map review', () => {
  it('finds in an empty map what it does not say of itself, and nothing more', () => {
    expect(review(emptyMap('en'))).toEqual(['noPurpose:map', 'noPersona:map', 'noOwner:map', 'noReviewDate:map']);
  });

  it('asks for an owner and a date of review, and says when that has passed', () => {
    const driver = sample();
    expect(review(driver.map()).filter((key) => key.endsWith(':map'))).toEqual([]);
    expect(changeOf((map) => map.run(setMapInfo, { values: { owner: ' ', reviewOn: '' } })).more).toEqual([
      'noOwner:map',
      'noReviewDate:map',
    ]);
    expect(changeOf((map) => map.run(setMapInfo, { values: { reviewOn: '2026-11-22' } })).more).toEqual([
      'staleReview:map',
    ]);
    expect(changeOf((map) => map.run(setMapInfo, { values: { reviewOn: TODAY } })).more).toEqual([]);
  });

  it('misses the purpose and the persona when they are gone', () => {
    const { more } = changeOf((map) => {
      map.setText('map', '', 'purpose', ' ');
      map.delete('personas:persona-anna');
    });
    expect(more).toEqual(['noPurpose:map', 'noPersona:map']);
  });

  it('finds an end that nobody has scored, and not one that is', () => {
    expect(changeOf((map) => map.setFields('emotion-night', { score: null })).more).toEqual([
      'noEnd:activities:activity-night',
    ]);
    expect(changeOf((map) => map.setFields('emotion-keys', { score: null })).more).toEqual([]);
  });

  it('finds a phase without emotion, and takes one that spans into it for enough', () => {
    expect(changeOf((map) => map.delete(cardKey('emotion-sign'))).more).toEqual(['phaseNoEmotion:phases:phase-sign']);
    const { more } = changeOf((map) => {
      map.delete(cardKey('emotion-sign'));
      const lane = map.card('emotion-wait').place?.lane ?? '';
      map.addCard(lane, 'activity-wait', { span: 2 });
    });
    expect(more).toEqual([]);
  });

  it('finds an activity without any card', () => {
    let id = '';
    const { more } = changeOf((map) => {
      id = map.addActivity('I sleep on it', 'phase-bid', 0);
    });
    expect(more).toEqual([`emptyActivity:activities:${id}`]);
  });

  it('finds insiders’ words in an activity', () => {
    const { more } = changeOf((map) =>
      map.setText('activities', 'activity-wait', 'text', 'Our system sends the bid to the case handler'),
    );
    expect(more).toEqual(['insideOut:activities:activity-wait']);
  });

  it('finds a lane that is mostly assumed', () => {
    const lane = 'assumedLane:lanes:lane-need';
    const all = (evidence: 'assumption' | 'insight') => (map: MapDriver) => {
      const needs = Object.values(map.map().cards).filter(({ kind }) => kind === 'need');
      for (const { id } of needs) map.run(setCard, { id, values: { evidence, evidenceNote: 'interviews' } });
    };
    const driver = sample();
    all('assumption')(driver);
    expect(review(driver.map())).toContain(lane);
    all('insight')(driver);
    expect(review(driver.map())).not.toContain(lane);
  });

  it('finds an insight without any source, and is content with a note', () => {
    const key = 'insightNoSource:cards:need-right';
    expect(changeOf((map) => map.run(setCard, { id: 'need-right', values: { evidence: 'insight' } })).more).toEqual([
      key,
    ]);
    const noted = { evidence: 'insight', evidenceNote: '4 of 6 interviews' } as const;
    expect(changeOf((map) => map.run(setCard, { id: 'need-right', values: noted })).more).toEqual([]);
  });

  it('finds severe pain without an owner, and what is chosen without owner or date', () => {
    expect(changeOf((map) => map.setFields('pain-point-bills', { severity: 4, owner: '' })).more).toEqual([
      'painNoOwner:cards:pain-point-bills',
    ]);
    expect(changeOf((map) => map.setFields('pain-point-bills', { severity: 4, owner: 'Bo' })).more).toEqual([]);
    expect(
      changeOf((map) => map.setFields('opportunity-welcome', { status: 'doing', owner: '', due: '' })).more,
    ).toEqual(['chosenNoOwner:cards:opportunity-welcome', 'chosenNoDate:cards:opportunity-welcome']);
  });

  it('finds texts too long to be read at a glance, on cards and activities', () => {
    const { more } = changeOf((map) => {
      map.setText('cards', 'need-right', 'text', 'x'.repeat(201));
      map.setText('activities', 'activity-talk', 'text', 'x'.repeat(91));
    });
    expect(more).toEqual(['longText:cards:need-right', 'longText:activities:activity-talk']);
  });

  it('keeps apart what somebody has set aside, with the reason, until it is taken back', () => {
    const driver = driveTemplate('first-home');
    driver.run(setMapInfo, { values: { dismissed: { 'noOwner:map': 'The whole team', 'noEnd:activities:x': 'old' } } });
    const { open, setAside } = splitDismissed(reviewMap(driver.map(), TODAY, factsOf), driver.map().map.dismissed);
    expect(setAside.map(({ finding, reason }) => [finding.rule, reason])).toEqual([['noOwner', 'The whole team']]);
    expect(open.map(({ rule }) => rule)).not.toContain('noOwner');
  });
});

describe('words from the inside', () => {
  it.each([
    ['We register the application', 'en', 'We'],
    ['Answers in the back  office', 'en', 'back  office'],
    ['Handläggare registrerar ansökan', 'sv', 'Handläggare'],
    ['Ansökan behandlas', 'sv', 'behandlas'],
    ['Saksbehandleren ringer', 'nb', 'Saksbehandleren'],
  ] as const)('are found: %s', (text, locale, word) => {
    expect(insideOutWord(text, locale)).toBe(word);
  });

  it.each([
    ['Visits open houses', 'en'],
    ['Talks with colleagues about the west side', 'en'],
    ['Vilar sig efter visningen', 'sv'],
    ['Viser huset til vennene', 'nb'],
    ['', 'sv'],
  ] as const)('are whole words, so not found here: %s', (text, locale) => {
    expect(insideOutWord(text, locale)).toBeNull();
  });
});
