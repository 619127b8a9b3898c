import { describe, expect, it } from 'vitest';
import { setCard, unplaceCards } from '../../../src/document/index.ts';
import { interviewGuide } from '../../../src/export/index.ts';
import { guideWords } from '../../../src/export/interviewGuide/words.ts';
import { questionsOf } from '../../../src/kinds/questions.ts';
import { kinds } from '../../../src/kinds/registry.ts';
import { LOCALES } from '../../../src/lib/locale.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { driveMap } from '../../driver/MapDriver.ts';

const guideOf = (locale: (typeof LOCALES)[number]) => interviewGuide(templateMap('first-home', locale)) ?? '';
const linesOf = (guide: string, start: RegExp) => guide.split('\n').filter((line) => start.test(line));

/** How a question begins that can be answered with yes or no, or that gives the answer away. */
const LEADING = {
  en: /^(do|does|did|is|are|was|were|have|has|had|can|could|would|will|should|don’t|didn’t)\b/i,
  sv: /^(är|var det|gjorde|har du|hade du|kan|kunde|vill|ville|skulle|tycker|håller)\b/i,
  nb: /^(er|var|gjorde|har du|hadde du|kan|kunne|vil|ville|skulle|synes|syns)\b/i,
};

describe.each(LOCALES)('the interview guide in %s', (locale) => {
  it('asks once about each assumption, below its phase and activity, in the order of the journey', () => {
    const map = templateMap('first-home', locale);
    const guide = guideOf(locale);
    const assumed = Object.values(map.cards).filter(({ evidence }) => evidence === 'assumption');
    expect(linesOf(guide, /^\d+\. \*\*.+\*\*$/)).toHaveLength(assumed.length);
    for (const { text } of assumed) expect(guide).toContain(text);
    const phases = Object.values(map.phases).map(({ title }) => title);
    expect(linesOf(guide, /^## /)).toEqual(phases.map((title) => `## ${title}`));
    const activities = Object.values(map.activities).map(({ text }) => `### ${text}`);
    const asked = linesOf(guide, /^### /);
    expect(asked).toEqual(activities.filter((heading) => asked.includes(heading)));
  });

  it('leaves out what is known', () => {
    const guide = guideOf(locale);
    const known = Object.values(templateMap('first-home', locale).cards).filter(
      ({ evidence }) => evidence === 'insight',
    );
    expect(known.length).toBeGreaterThan(0);
    const assumed = linesOf(guide, /^ {3}\*/).join('\n');
    for (const { evidenceNote } of known) expect(assumed).not.toContain(evidenceNote);
  });

  it('asks openly: no question leads, or holds what it finds out about', () => {
    const own = kinds.flatMap((kind) => questionsOf(kind.id, locale));
    expect(own.length).toBeGreaterThan(10);
    for (const question of [...own, guideWords[locale].general]) {
      expect(question).toMatch(/\?$/);
      expect(question).not.toMatch(LEADING[locale]);
    }
    const map = templateMap('first-home', locale);
    const texts = Object.values(map.cards)
      .map(({ text }) => text)
      .filter((text) => text.length > 12);
    for (const line of linesOf(guideOf(locale), /^\d+\. /)) for (const text of texts) expect(line).not.toContain(text);
  });

  it('has room for notes after every question', () => {
    const guide = guideOf(locale);
    const questions = linesOf(guide, /^\d+\. |^\*\*/).length;
    expect(linesOf(guide, new RegExp(`^ *> ${guideWords[locale].notes}:`))).toHaveLength(questions);
  });
});

it('asks about assumptions of one kind in turns', () => {
  const needs = linesOf(guideOf('en'), /What mattered most|What did you hope/);
  expect(new Set(needs).size).toBeGreaterThan(1);
});

it('says how to find out, keeps people’s own words from becoming Markdown, and asks about the unplaced last', () => {
  const driver = driveMap(templateMap('first-home', 'en'));
  driver.run(setCard, { id: 'need-right', values: { evidenceNote: 'Ring *five* <b>buyers</b>' } });
  driver.setText('cards', 'need-dare', 'text', '# Dare [now](x)');
  driver.run(unplaceCards, { ids: ['need-dare'] });
  const guide = interviewGuide(driver.map()) ?? '';
  expect(guide).toContain('*How to find out:*');
  expect(guide).toContain('\\<b\\>buyers\\</b\\>');
  expect(linesOf(guide, /^## /).at(-1)).toBe('## Not yet placed on the map');
  expect(guide.slice(guide.indexOf('## Not yet'))).toContain('\\# Dare');
});

it('is none where nothing is assumed', () => {
  expect(interviewGuide(templateMap('blank', 'en'))).toBeNull();
});
