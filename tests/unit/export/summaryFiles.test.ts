import { describe, expect, it } from 'vitest';
import { exportSummary, reviewCalendar, SUMMARY_FORMATS, summarise, tellSummary } from '../../../src/export/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { partsOf } from './pptxSupport.ts';
import { heldWorkshop, NOTHING_HELD, summaryInput, withCards } from './summaryWorkshop.ts';
import { flat, openPdf, quietTask } from './support.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const blank = { map: templateMap('blank', 'en'), workshop: NOTHING_HELD };

describe('the files of a summary', () => {
  it.each(SUMMARY_FORMATS)('as %s are the same bytes for the same workshop', async (format) => {
    const [one, two] = [
      await exportSummary(format, summaryInput(), quietTask()),
      await exportSummary(format, summaryInput(heldWorkshop()), quietTask()),
    ];
    expect(one.bytes).toEqual(two.bytes);
    expect(one.bytes.length).toBeGreaterThan(100);
  });

  it.each(SUMMARY_FORMATS)('as %s can be made of a workshop that has not been held', async (format) => {
    const { bytes } = await exportSummary(format, summaryInput(blank), quietTask());
    expect(bytes.length).toBeGreaterThan(10);
  });

  it.each(SUMMARY_FORMATS)('as %s are not made once they are called off', async (format) => {
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    await expect(exportSummary(format, summaryInput(), quietTask(controller))).rejects.toThrow('enough');
  });

  it('have slides whose titles say what was found', async () => {
    const parts = partsOf((await exportSummary('pptx', summaryInput(), quietTask())).bytes);
    const xml = [...parts].flatMap(([path, part]) => (/slides\/slide\d+\.xml$/.test(path) ? [part] : [])).join('\n');
    for (const title of [
      '6 cards were written, most of them pain points',
      '“One loan promise for all banks” won the vote: 5 of 6 dots',
      'People are furthest apart on “Checks what the bank will lend”',
      '“Three banks, three answers” hurts most: 4.5 of 5',
      'Four actions, the first due 1 February 2027',
      'Seven questions are still open',
      'We look at this map again on 15 January 2027',
    ]) {
      expect(xml).toContain(title);
    }
  });

  it('have pages that are tagged from the title on, with a bookmark for each section', async () => {
    const pdf = await openPdf((await exportSummary('pdf', summaryInput(), quietTask())).bytes);
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    expect(tree).toContain('"role":"H1"');
    const headings = tellSummary(summaryInput().summary, 'en', 'UTC').sections.map(({ heading }) => heading);
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(headings);
    const texts = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, i) => {
        const { items } = await (await pdf.getPage(i + 1)).getTextContent();
        return items.map((item) => ('str' in item ? item.str : '')).join(' ');
      }),
    );
    expect(flat(texts.join(' '))).toContain('3 things that were private and never shown have been erased for good.');
  });

  it('take marks that people wrote for text', async () => {
    const held = heldWorkshop();
    const id = held.workshop.results.get('run-write');
    const card = id?.type === 'write' ? (id.cards[0]?.id ?? '') : '';
    const map = withCards(held.map, { [card]: { text: '# \\*Not\\* bold_ <b>' } });
    const text = textOf((await exportSummary('markdown', summaryInput({ ...held, map }), quietTask())).bytes);
    expect(text).toContain('**Pain point:** # \\*Not\\* bold\\_ \\<b>');
  });

  it('say of everything people look for that there is none', () => {
    const told = tellSummary(summarise(blank.map, NOTHING_HELD, 'sv'), 'sv', 'UTC');
    const said = told.sections.flatMap(({ groups }) =>
      groups.flatMap(({ items, empty }) => (items.length === 0 ? [empty] : [])),
    );
    expect(said).toEqual([
      'Inga kort skrevs i tysthet.',
      'Det röstades inte om något.',
      'Inga känslor bedömdes.',
      'Inget är valt, och ingen har tagit på sig något.',
      'Inga frågor är öppna.',
      'Ingen övning kördes.',
      'Allt som lämnades in visades. Inget privat sparas.',
    ]);
  });

  it('have a day for calendars: one whole day, the same wherever it is made, folded and escaped', async () => {
    const event = {
      id: 'map1',
      title: 'Buying; a first, home with a name that is so long that no line of a calendar holds it',
      reviewOn: '2027-01-15',
      today: '2026-11-30',
      link: 'https://resa.example.org/m/map1',
      locale: 'en',
    } as const;
    const text = await reviewCalendar(event);
    const lines = text.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VEVENT',
        'DTSTART;VALUE=DATE:20270115',
        'DTSTAMP:20261130T000000Z',
        'END:VCALENDAR',
      ]),
    );
    const unfolded = text.replaceAll('\r\n ', '');
    expect(unfolded).toContain('SUMMARY:Review the journey map: Buying\\; a first\\, home');
    expect(unfolded).toContain('URL;VALUE=URI:https://resa.example.org/m/map1');
    expect(await reviewCalendar(event)).toBe(text);
  });
});
