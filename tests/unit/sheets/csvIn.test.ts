import { describe, expect, it } from 'vitest';
import { openImport, planDraft, scaleDraft, separateDraft } from '../../../src/import/index.ts';
import { deriveGrid } from '../../../src/model/index.ts';

const TABLE = 'Fas;Söka;Buda\r\nKänsla;4;2\r\nSmärtpunkt;Åtta fönster;Öl på hissen\r\n';

function utf16(text: string, isLittle: boolean, hasMark: boolean): Uint8Array {
  const whole = hasMark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  Array.from({ length: whole.length }, (_, i) => view.setUint16(i * 2, whole.charCodeAt(i), isLittle));
  return bytes;
}

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function open(bytes: Uint8Array | string) {
  const draft = openImport(bytes, 'table.csv');
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  return draft.value;
}

function texts(draft: ReturnType<typeof open>): string[] {
  const plan = planDraft(draft, 'sv');
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return Object.values(plan.value.map.cards).map(({ text }) => text);
}

function scores(draft: ReturnType<typeof open>): unknown[] {
  const plan = planDraft(draft, 'sv');
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return deriveGrid(plan.value.map).lanes.flatMap(({ cards }) => cards.flatMap(({ card }) => card.fields.score ?? []));
}

describe('a CSV', () => {
  it.each([
    ['UTF-16, little end first, marked', utf16(TABLE, true, true)],
    ['UTF-16, little end first', utf16(TABLE, true, false)],
    ['UTF-16, big end first, marked', utf16(TABLE, false, true)],
    ['UTF-16, big end first', utf16(TABLE, false, false)],
    ['Windows-1252', latin(TABLE)],
    ['UTF-8, marked', new TextEncoder().encode(`\ufeff${TABLE}`)],
  ])('in %s is read letter by letter', (_, bytes) => {
    expect(texts(open(bytes))).toEqual(['', '', 'Åtta fönster', 'Öl på hissen']);
  });

  it('with ragged rows keeps every word', () => {
    const draft = open('Phase,Dream,Search\nNeeds,a\nPain points,b,c,d\nQuotes\n');
    expect(texts(draft).sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('of 1,001 columns is refused with a sentence', () => {
    const wide = Array.from({ length: 1_001 }, (_, x) => `c${x}`).join(',');
    expect(openImport(`${wide}\n${wide}\n`)).toMatchObject({ ok: false, error: { code: 'table-too-big' } });
  });
});

describe('the scale of feelings', () => {
  it('is what the numbers tell until somebody says otherwise', () => {
    const draft = open(TABLE);
    expect(scores(draft)).toEqual([1, -1]);
    expect(scores(scaleDraft(draft, 'ten'))).toEqual([-0.7, -1.6]);
    expect(scores(scaleDraft(draft, 'seven'))).toEqual([0, -1.3]);
    expect(scores(scaleDraft(draft, 'signed'))).toEqual([2, 2]);
    expect(scores(scaleDraft(scaleDraft(draft, 'ten'), 'auto'))).toEqual([1, -1]);
  });

  it('says which numbers lie outside the one that was chosen', () => {
    const plan = planDraft(scaleDraft(open(TABLE), 'signed'), 'sv');
    const told = plan.ok ? plan.value.warnings.filter(({ code }) => code === 'score-range') : [];
    expect(told.map(({ place, values }) => [place, values.number])).toEqual([[{ row: 2, column: 2 }, 4]]);
  });
});

describe('what parts cells', () => {
  const COMMAS = 'Phase,Dream;day,Search;light\nNeeds,a;b,c;d\nPain points,e;f,g;h\n';

  it('can be put right, and the table is understood anew', () => {
    const draft = open(COMMAS);
    const parted = separateDraft(draft, 'semicolon');
    expect(parted).not.toEqual(draft);
    expect(separateDraft(parted, 'auto')).toEqual(draft);
    expect(texts(separateDraft(draft, 'comma')).join()).toContain('a');
  });

  it('changes nothing where it shows no journey, and says so', () => {
    const draft = open('Phase,Dream,Search\nNeeds,a,b\n');
    const parted = separateDraft(draft, 'tab');
    expect(texts(parted)).toEqual(['a', 'b']);
    expect(parted.warnings.map(({ code }) => code)).toEqual(['separator-no-use']);
    expect(separateDraft(parted, 'comma').warnings).toEqual([]);
  });
});
