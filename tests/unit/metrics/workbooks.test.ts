import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { openSurvey } from '../../../src/import/index.ts';
import { zipBomb } from '../sheets/badFiles.ts';

const SHEETS = [
  { name: 'About', rows: [['Survey of the spring'], ['Sent to all']] },
  {
    name: 'Wave 1',
    rows: [
      ['who', 'How satisfied are you?'],
      ['a', 5],
      ['b', 2],
      ['c', null],
      ['d', '4'],
    ],
  },
  {
    name: 'Wave 2',
    rows: [
      ['who', 'Would you recommend us?'],
      ['a', 10],
      ['b', 3],
      ['c', 'no idea'],
    ],
  },
];

async function open(bytes: Uint8Array) {
  const told: number[] = [];
  const read = await openSurvey(bytes, 'answers.xlsx', (done) => told.push(done));
  return { read, told };
}

describe('a workbook of survey answers', () => {
  it('gives each sheet that has answers, with the column and the method that look right, and tells how far it has come', async () => {
    const { read, told } = await open(await writeXlsx({ sheets: SHEETS }));
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.sheets.map(({ name, table }) => [name, table.column, table.method])).toEqual([
      ['Wave 1', 1, 'csat'],
      ['Wave 2', 1, 'nps'],
    ]);
    expect(read.value.sheet).toBe(0);
    expect(read.value.sheets[0]?.table.columns[1]).toEqual({
      name: 'How satisfied are you?',
      answers: [5, 2, null, 4],
    });
    expect(read.value.sheets[1]?.table.columns[1]?.answers).toEqual([10, 3, Number.NaN]);
    expect(told.at(-1)).toBeGreaterThan(0);
  });

  it('is refused when no sheet has answers, when it is damaged, and when it unpacks without end', async () => {
    const code = async (bytes: Uint8Array) => {
      const { read } = await open(bytes);
      return read.ok ? null : read.error.code;
    };
    expect(await code(await writeXlsx({ sheets: SHEETS.slice(0, 1) }))).toBe('no-table');
    expect(await code(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toBe('workbook-damaged');
    expect(await code(await zipBomb(80))).toBe('bomb');
  });
});
