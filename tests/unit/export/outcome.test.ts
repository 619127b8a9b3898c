import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { nodeCanvas } from '../../../server/exports/nodeCanvas.ts';
import {
  defaultOptions,
  EXPORT_FORMATS,
  type ExportFormat,
  exportMap,
  showsOutcome,
} from '../../../src/export/index.ts';
import { votesCsv } from '../../../src/export/summary/tablesCsv.ts';
import { outcomeOf } from '../../../src/model/workshop/index.ts';
import { cardsOf, heldWorkshop } from './summaryWorkshop.ts';
import { openPdf, quietTask } from './support.ts';

const { map, workshop } = heldWorkshop();
const outcome = outcomeOf(workshop, workshop.results) ?? undefined;
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function fileOf(format: ExportFormat, isWished: boolean): Promise<Uint8Array> {
  const input = { map, locale: 'en', today: '2026-11-30', ...(isWished && outcome && { outcome }) } as const;
  const { bytes } = await exportMap(format, input, defaultOptions(format), { ...quietTask(), canvas: nodeCanvas });
  return bytes;
}

/** All that can be read in a file; what is packed is unpacked. */
async function wordsOf(format: ExportFormat, isWished: boolean): Promise<string> {
  const bytes = await fileOf(format, isWished);
  if (format === 'pdf') {
    const pages = await openPdf(new Uint8Array(bytes));
    const { items } = await (await pages.getPage(1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  }
  if (format !== 'pptx' && format !== 'xlsx') return decode(bytes);
  return Object.values(unzipSync(bytes)).map(decode).join('\n');
}

describe('what a workshop has found', () => {
  it.each(['pdf', 'svg', 'html', 'excalidraw', 'canvas', 'drawio'] as const)(
    'is told in %s when that is wished, and only then',
    async (format) => {
      const told = await wordsOf(format, true);
      expect(told).toContain('Most disagreed');
      const votes = ['canvas', 'drawio', 'html'].includes(format) ? '5 dots, rank 1' : /(^|[\s>"])5([\s<"]|$)/;
      expect(told).toMatch(votes);
      const silent = await wordsOf(format, false);
      expect(silent).not.toContain('Most disagreed');
      expect(silent).not.toContain('5 dots, rank 1');
    },
  );

  it('is painted into a picture when that is wished', async () => {
    expect(await fileOf('png', true)).not.toEqual(await fileOf('png', false));
  });

  it('is in the deck as a ranking, and as dots in the matrix', async () => {
    const told = await wordsOf('pptx', true);
    expect(told).toContain('won the vote: 5 of 6 dots');
    expect(told).toContain('5 dots, rank 1');
    const silent = await wordsOf('pptx', false);
    expect(silent).not.toContain('won the vote');
    // What the room put first is not contradicted by a title.
    expect(silent).toContain('Start with');
    expect(told).not.toContain('Start with');
    expect(silent).not.toContain('5 dots, rank 1');
  });

  it('is a sheet of its own in the workbook', async () => {
    expect(await wordsOf('xlsx', true)).toContain('name="Votes"');
    expect(await wordsOf('xlsx', false)).not.toContain('name="Votes"');
  });

  it('is rows of votes as CSV: place, dots, card, and who has taken it on until when', () => {
    const [first = '', second = ''] = cardsOf(map, 'opportunity');
    const [heads, ...rows] = votesCsv(map, outcome ?? null)
      .trim()
      .split(/\r?\n/);
    expect(heads).toMatch(/Rank,Dots,Card voted on,Kind of card,Phase,Activity,Owner,Due,No\./);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain(`1,5,${map.cards[first]?.text},Opportunity`);
    expect(rows[1]).toContain(`2,1,${map.cards[second]?.text},Opportunity`);
    expect(votesCsv(map, null).trim().split(/\r?\n/)).toHaveLength(1);
  });

  it('changes no format that does not tell it', async () => {
    for (const format of EXPORT_FORMATS.filter((one) => !showsOutcome(one))) {
      expect(decode(await fileOf(format, true)), format).toBe(decode(await fileOf(format, false)));
    }
  });
});
