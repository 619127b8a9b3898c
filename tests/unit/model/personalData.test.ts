import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLinks, addSources, setCard, setMapInfo } from '../../../src/document/index.ts';
import { LOCALES } from '../../../src/lib/locale.ts';
import { findPersonalData, maskPersonalData, personalSpans } from '../../../src/model/personalData/index.ts';
import { openPersonalData, sumPersonalData } from '../../../src/model/review/index.ts';
import { TEMPLATES, templateMap } from '../../../src/model/templates/index.ts';
import { driveTemplate } from '../../driver/MapDriver.ts';

const SAMPLES = path.resolve('../shared/samples');

/** What is found, as its sort and the letters. */
const found = (text: string): string[] =>
  personalSpans(text).map(({ sort, start, end }) => `${sort} ${text.slice(start, end)}`);

const two = (number: number): string => String(number).padStart(2, '0');
const birthDates = fc.record({
  year: fc.integer({ min: 1900, max: 2026 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const three = fc.integer({ min: 1, max: 999 }).map((number) => String(number).padStart(3, '0'));
const around = fc.constantFrom(
  ['', ''],
  ['(', ')'],
  ['“', '”'],
  ['”', '”'],
  ['«', '»'],
  ['Anna, ', '.'],
  ['nr: ', ';'],
  ['**', '**'],
  ['_', '_'],
  ['– ', ' –'],
  ['\n', '\n'],
  ['[', ']'],
  ['…', '?'],
  ["'", "'"],
  ['-', '-'],
  ['/', '/'],
);

/** Worked out from the definition in another way than the program: the digit that brings the sum to a whole ten. */
function luhnDigit(nine: string): number {
  const sum = [...nine].reduce(
    (all, digit, i) => all + [...String(Number(digit) * (i % 2 ? 1 : 2))].reduce((a, b) => a + Number(b), 0),
    0,
  );
  return (10 - (sum % 10)) % 10;
}

const swedish = fc
  .record({
    born: birthDates,
    serial: three,
    isCoordination: fc.boolean(),
    sign: fc.constantFrom('-', '+', ''),
    isLong: fc.boolean(),
  })
  .map(({ born, serial, isCoordination, sign, isLong }) => {
    const date = two(born.year % 100) + two(born.month) + two(born.day + (isCoordination ? 60 : 0));
    const check = luhnDigit(date + serial);
    return { before: (isLong ? String(born.year).slice(0, 2) : '') + date + sign + serial, check };
  })
  // Ten digits that begin like a mobile number are told as one.
  .filter(({ before }) => !/^07[02369]\d{6}$/.test(before));

function modDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((all, weight, i) => all + weight * Number(digits[i]), 0);
  return (11 - (sum % 11)) % 11;
}

const norwegian = fc
  .record({
    born: birthDates,
    last: fc.integer({ min: 0, max: 399 }),
    isD: fc.boolean(),
    gap: fc.constantFrom('', ' '),
  })
  .map(({ born, last, isD, gap }) => {
    const date = two(born.day + (isD ? 40 : 0)) + two(born.month) + two(born.year % 100);
    const individual = String(born.year < 2000 ? last : 500 + last).padStart(3, '0');
    const first = modDigit(date + individual, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
    const second = modDigit(date + individual + first, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    return { digits: date + gap + individual, first, second };
  })
  .filter(({ first, second }) => first < 10 && second < 10);

describe('personal data in a text', () => {
  it('finds every valid Swedish personal or coordination number, whatever stands around it', () => {
    fc.assert(
      fc.property(swedish, around, ({ before, check }, [left, right]) => {
        expect(found(`${left}${before}${check}${right}`)).toEqual([`swedishNumber ${before}${check}`]);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes no number with another check digit for a Swedish one', () => {
    fc.assert(
      fc.property(swedish, fc.integer({ min: 1, max: 9 }), around, ({ before, check }, step, [left, right]) => {
        const text = `${left}${before}${(check + step) % 10}${right}`;
        expect(found(text).filter((one) => one.startsWith('swedish'))).toEqual([]);
      }),
    );
  });

  it('finds every valid Norwegian birth number and D-number, and none with another check digit', () => {
    fc.assert(
      fc.property(
        norwegian,
        around,
        fc.integer({ min: 1, max: 9 }),
        ({ digits, first, second }, [left, right], step) => {
          expect(found(`${left}${digits}${first}${second}${right}`)).toEqual([
            `norwegianNumber ${digits}${first}${second}`,
          ]);
          for (const wrong of [`${(first + step) % 10}${second}`, `${first}${(second + step) % 10}`]) {
            expect(found(`${left}${digits}${wrong}${right}`)).toEqual([]);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each(['811228-9874', '19811228-9874', '811228+9874', '811228–9874', '8112289874', '701063-2391'])(
    'knows the published Swedish number %s',
    (number) => expect(found(number)).toEqual([`swedishNumber ${number}`]),
  );

  it.each(['811328-9875', '811200-9873', '20230229-1230', '811228-0008', '181228 9874', '1811228-98740'])(
    'knows that %s is no Swedish number',
    (number) => expect(found(number)).toEqual([]),
  );

  it('keeps to the Norwegian check digits of today: what only the rule of 2032 would allow is no number', () => {
    // One, two or three more than today's first check digit leave a remainder of 1, 2 or 3.
    const nine = '010190001';
    const first = modDigit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
    for (const more of [1, 2, 3]) {
      const ten = `${nine}${(first + more) % 10}`;
      const second = modDigit(ten, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
      expect(found(`${ten}${second}`)).toEqual([]);
    }
  });

  it.each([
    ['Mejla **anna.berg@example.se**.', 'anna.berg@example.se'],
    ['<kari+kunde@mail.example.no>', 'kari+kunde@mail.example.no'],
    ['[skriv](mailto:åsa@exempel.se)', 'åsa@exempel.se'],
    ["'o.nordmann@example.com'", 'o.nordmann@example.com'],
  ])('finds the address in %s', (text, address) => expect(found(text)).toEqual([`emailAddress ${address}`]));

  it.each(['@anna', 'anna@home', 'kl @ 10.30', 'a@b', '@media.screen', 'anna @ example.se'])(
    'finds no address in %s',
    (text) => expect(found(text)).toEqual([]),
  );

  it.each([
    '070-123 45 67',
    '0701234567',
    '070 123 45 67',
    '0701-23 45 67',
    '08-123 456 78',
    '031-12 34 56',
    '0515-123 45',
    '010-123 45 67',
    '+46 70 123 45 67',
    '+46 (0)70-123 45 67',
    '0046701234567',
    '+47 22 12 34 56',
    '+4791234567',
    '22 12 34 56',
    '912 34 567',
    '91 23 45 67',
    '+1 (202) 555-0143',
    '+44 20 7946 0958',
    '+49 30 12345678',
    '+358 40 1234567',
    '+45 12 34 56 78',
  ])('finds the telephone number %s in a sentence', (number) => {
    expect(found(`Ring ${number}. 3 kort`)).toEqual([`phoneNumber ${number}`]);
    expect(found(`(${number})`)).toEqual([`phoneNumber ${number}`]);
  });

  it.each(['tlf 91234567', 'Tlf.: 91234567', 'Ring på 91234567', 'mobil 91234567'])(
    'takes eight digits for a telephone number when the words say so: %s',
    (text) => expect(found(text)).toEqual(['phoneNumber 91234567']),
  );

  it.each([
    '2024-11-29',
    '20241129',
    '29.11.2024 08:15',
    '2024-11-29T08:15:00Z',
    '08:00-16:00',
    '08-12-2024',
    '07-08 2024',
    'kl 08-17 30',
    '2024-11-29 - 2024-12-01',
    '2020–2025',
    '1 234 567 kr',
    '+1 200 000 kr',
    '+10 000 000',
    '22 000 000 kr',
    '12 345 678',
    '100 000 - 200 000',
    '45 000 000',
    'order 0123-45678',
    'Ordernr 91234567',
    'Artikel 070-1234567',
    '91234567',
    '1234567890',
    '20 30 40 50',
    '5 10 15 20 25',
    'Uke 22 23 24 25',
    '0771-123 456',
    '020-12 34 56',
    '815 49 300',
    '192.168.100.200',
    'ISBN 978-91-7000-150-3',
    '3,14159265',
    '556036-0793',
    '1234.56.78903',
    'bg 123-4567',
    'Version 4.10.22.1',
    'NPS 22, 45 % av 12 000',
  ])('takes %s for no personal data', (text) => expect(found(text)).toEqual([]));

  it('takes no date, time, count or price for a telephone number or a person', () => {
    const dates = birthDates.map(({ year, month, day }) => `${year}-${two(month)}-${two(day)}`);
    const times = fc
      .tuple(dates, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([date, hour, minute]) => `${date}T${two(hour)}:${two(minute)}`);
    const norms = fc.integer({ min: 0, max: 999_999_999 });
    const prices = norms.map((number) => `${new Intl.NumberFormat('sv').format(number)} kr`);
    const counts = norms.map((number) => new Intl.NumberFormat('nb').format(number));
    fc.assert(
      fc.property(fc.oneof(dates, times, prices, counts, norms.map(String)), around, (text, [left, right]) => {
        expect(found(`${left}${text}${right}`)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('hides what it finds and nothing else', () => {
    expect(maskPersonalData('Ring 070-123 45 67 eller a@b.se, 3 av 10 gör det')).toBe(
      'Ring ••• eller •••, 3 av 10 gör det',
    );
  });
});

describe('personal data on a map', () => {
  it.each(TEMPLATES.flatMap((name) => LOCALES.map((locale) => [name, locale] as const)))(
    'finds none in the template %s in %s',
    (name, locale) => expect(findPersonalData(templateMap(name, locale))).toEqual([]),
  );

  it.skipIf(!existsSync(SAMPLES))('finds none in the words of the samples', () => {
    for (const folder of ['grids', 'mermaid', 'mermaid-edge', 'survey']) {
      for (const name of readdirSync(path.join(SAMPLES, folder))) {
        const text = readFileSync(path.join(SAMPLES, folder, name), 'utf8');
        for (const line of text.split('\n')) expect(found(line), `${folder}/${name}`).toEqual([]);
      }
    }
  });

  it('looks into every text that is shown, and says which field', () => {
    const driver = driveTemplate('first-home');
    const map = driver.map();
    const card = Object.values(map.cards).find(({ kind }) => kind === 'quote') ?? Object.values(map.cards)[0];
    const phase = Object.keys(map.phases)[0] ?? '';
    const activities = Object.keys(map.activities);
    driver.setText('cards', card?.id ?? '', 'text', 'a@b.se och c@d.se');
    driver.run(setCard, { id: card?.id ?? '', values: { evidenceNote: '811228-9874', tags: ['e@f.se'] } });
    driver.setText('phases', phase, 'notes', 'Ring 070-123 45 67');
    driver.setText('personas', 'persona-anna', 'context', '+47 22 12 34 56');
    driver.run(setMapInfo, { values: { owner: 'sara@bank.se' } });
    const link = {
      from: { root: 'activities', id: activities[0] ?? '' },
      to: { root: 'activities', id: activities[1] ?? '' },
    } as const;
    driver.run(addLinks, { links: [{ id: 'link', ...link, type: 'flow', label: 'g@h.se' }] });
    driver.run(addSources, { sources: [{ id: 'source', type: 'interview', reference: 'i@j.se', date: '', n: null }] });
    expect(findPersonalData(driver.map())).toEqual([
      { on: 'map', sort: 'emailAddress', count: 1, fields: ['owner'] },
      { on: `phases:${phase}`, sort: 'phoneNumber', count: 1, fields: ['notes'] },
      { on: `cards:${card?.id}`, sort: 'swedishNumber', count: 1, fields: ['evidenceNote'] },
      { on: `cards:${card?.id}`, sort: 'emailAddress', count: 3, fields: ['text', 'tags'] },
      { on: 'links:link', sort: 'emailAddress', count: 1, fields: ['label'] },
      { on: 'personas:persona-anna', sort: 'phoneNumber', count: 1, fields: ['context'] },
      { on: 'sources:source', sort: 'emailAddress', count: 1, fields: ['reference'] },
    ]);
    driver.delete('links:link');
    expect(findPersonalData(driver.map()).map(({ on }) => on)).not.toContain('links:link');
  });

  it('finds what a picture is said to show, and who answers for a card', () => {
    const driver = driveTemplate('first-home');
    const lane = Object.values(driver.map().cards)[0];
    const map = driver.map();
    const cards = Object.fromEntries(
      Object.entries(map.cards).map(([id, card]) =>
        id === lane?.id
          ? [id, { ...card, fields: { alt: 'Skärm med kari@example.no', owner: 'Sara Berg', lead: 'per@example.no' } }]
          : [id, card],
      ),
    );
    expect(findPersonalData({ ...map, cards })).toEqual([
      { on: `cards:${lane?.id}`, sort: 'emailAddress', count: 2, fields: ['fields.alt', 'fields.lead'] },
    ]);
  });

  it('leaves out what was set aside, sort by sort, and sums up the rest', () => {
    const driver = driveTemplate('first-home');
    const [first = '', second = ''] = Object.keys(driver.map().cards);
    driver.setText('cards', first, 'text', 'a@b.se 811228-9874');
    driver.setText('cards', second, 'text', 'a@b.se, c@d.se');
    expect(sumPersonalData(openPersonalData(driver.map()))).toEqual({
      places: 2,
      areCards: true,
      sorts: [
        { sort: 'swedishNumber', count: 1 },
        { sort: 'emailAddress', count: 3 },
      ],
    });
    driver.run(setMapInfo, { values: { dismissed: { [`emailAddress:cards:${first}`]: '' } } });
    expect(openPersonalData(driver.map()).map(({ sort, on }) => [sort, on])).toEqual([
      ['swedishNumber', `cards:${first}`],
      ['emailAddress', `cards:${second}`],
    ]);
  });
});
