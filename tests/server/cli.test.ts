import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseMapFile, writeMapFile } from '../../src/model/file.ts';
import { templateMap } from '../../src/model/templates/index.ts';
import { heldByTable } from '../driver/heldByTable.ts';
import { runCli as run } from './support/cli.ts';

const TABLE = 'Phase,Before,After\nActivities,Looks around,Moves in\nPain points,,Bills arrive\n';
const sample = templateMap('first-home', 'en');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resa-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const at = (name: string): string => join(folder, name);

describe('resa import', () => {
  it('makes a Resa file of a table', async () => {
    const { status } = await run(['import', put('bank.csv', TABLE), '--to', at('map.json')]);
    expect(status).toBe(0);
    const map = parseMapFile(readFileSync(at('map.json'), 'utf8'));
    expect(map.ok && Object.values(map.value.cards).map(({ text }) => text)).toContain('Bills arrive');
    expect(map.ok && map.value.map.title).toBe('bank');
  });

  it('reads standard input, writes standard output, and says there nothing else', async () => {
    const stdin = async () => new TextEncoder().encode('journey\n  section Buy\n    Pay: 1: Me\n');
    const { status, out, err } = await run(['import', '-', '--to', '-', '--lang', 'sv'], { stdin });
    expect([status, err]).toEqual([0, '']);
    const map = parseMapFile(out);
    expect(map.ok && map.value.map.locale).toBe('sv');
  });

  it('makes of a workbook the map it was exported from, but for what the export said it leaves out', async () => {
    const about = { ...sample.map, title: 'A map' };
    const map = put('map.json', writeMapFile({ ...sample, map: about }));
    const out = await run(['export', map, '--to', at('a.xlsx')]);
    expect([out.status, out.err]).toEqual([0, '']);
    const back = await run(['import', at('a.xlsx'), '--to', at('b.json'), '--strict']);
    expect([back.status, back.err]).toEqual([0, '']);
    const made = parseMapFile(readFileSync(at('b.json'), 'utf8'));
    if (!made.ok) throw new Error(made.error.code);
    expect(heldByTable(made.value, 'xlsx', true)).toEqual(heldByTable({ ...sample, map: about }, 'xlsx', false));
  });

  it('refuses a damaged workbook with a sentence and 2, and writes nothing', async () => {
    writeFileSync(at('bad.xlsx'), new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]));
    const { status, err } = await run(['import', at('bad.xlsx'), '--to', at('b.json')]);
    expect([status, err.includes('bad.xlsx: The workbook is damaged')]).toEqual([2, true]);
    expect(existsSync(at('b.json'))).toBe(false);
  });

  it('says what to look at on standard error, and ends with 1 when that is asked for', async () => {
    const table = put('feelings.csv', 'Phase,A,B\nEmotions,frustrated,happy\n');
    const loose = await run(['import', table, '--to', at('map.json')]);
    expect(loose.status).toBe(0);
    expect(loose.err).toContain('row 2, column 2');
    expect((await run(['import', table, '--to', at('map.json'), '--strict'])).status).toBe(1);
  });

  it.each([
    ['no such file', ['import', '/nowhere/x.csv', '--to', '-'], '/nowhere/x.csv cannot be read'],
    ['no target', ['import', 'x.csv'], '--to map.json'],
    ['an unknown flag', ['import', 'x.csv', '--to', '-', '--colour', 'red'], '--colour'],
    ['an unknown language', ['import', 'x.csv', '--to', '-', '--lang', 'de'], '--lang is en, sv or nb'],
  ])('refuses %s with a sentence and 2', async (_, args, sentence) => {
    const { status, err, out } = await run(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it('refuses what is no journey with a sentence in the language asked for, and writes nothing', async () => {
    const { status, err } = await run(['import', put('x.csv', 'a'), '--to', at('map.json'), '--lang', 'sv']);
    expect(status).toBe(2);
    expect(err).toMatch(/^x\.csv: /);
    expect(existsSync(at('map.json'))).toBe(false);
  });
});

describe('resa export', () => {
  it('makes each file named, by its ending, with the choices of the dialog', async () => {
    const map = put('map.json', writeMapFile(sample));
    const { status } = await run([
      'export',
      map,
      '--to',
      at('a.svg'),
      '--to',
      at('a.pdf'),
      '--paper',
      'A3',
      '--look',
      'dark',
    ]);
    expect(status).toBe(0);
    expect(readFileSync(at('a.svg'), 'utf8')).toContain('Waits for the seller');
    expect(readFileSync(at('a.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('puts a file of each format for each map of a folder into another', async () => {
    mkdirSync(at('maps'));
    mkdirSync(at('out'));
    for (const name of ['one', 'two']) put(`maps/${name}.resa.json`, writeMapFile(sample));
    const { status } = await run(['export', at('maps'), '--to', at('out'), '--format', 'mmd,svg']);
    expect(status).toBe(0);
    expect(readdirSync(at('out')).sort()).toEqual(['one.mmd', 'one.svg', 'two.mmd', 'two.svg']);
  });

  it('says what a format cannot hold, and ends with 1 when that is asked for', async () => {
    const map = put('map.json', writeMapFile(sample));
    const loose = await run(['export', map, '--to', at('a.mmd')]);
    expect([loose.status, loose.err.includes('cards')]).toEqual([0, true]);
    expect((await run(['export', map, '--to', at('a.mmd'), '--strict'])).status).toBe(1);
  });

  it.each([
    ['a wrong choice', ['--to', 'x.pdf', '--paper', 'A9'], '--paper A9 is no choice of pdf.'],
    ['an unknown ending', ['--to', 'x.doc'], 'x.doc: no format is known by that ending'],
    ['an unknown format', ['--to', 'x', '--format', 'doc'], 'There is no format “doc”'],
    ['no target', [], 'Say where the file goes'],
  ])('refuses %s with a sentence and 2', async (_, args, sentence) => {
    const { status, err } = await run(['export', put('map.json', writeMapFile(sample)), ...args]);
    expect([status, err.includes(sentence)]).toEqual([2, true]);
  });

  it('names the line of a damaged file, and leaves what was there', async () => {
    const map = put('map.json', '{\n  "format": "resa-map",\n  "version": 2,,\n}');
    put('a.svg', 'old');
    const { status, err } = await run(['export', map, '--to', at('a.svg')]);
    expect(status).toBe(2);
    expect(err).toContain('map.json:3:');
    expect(readFileSync(at('a.svg'), 'utf8')).toBe('old');
  });

  it('keeps a folder up to date while it watches, and outlives a damaged file', async () => {
    mkdirSync(at('maps'));
    mkdirSync(at('out'));
    put('maps/one.json', writeMapFile(sample));
    const controller = new AbortController();
    const said: string[] = [];
    const watching = run(['export', at('maps'), '--to', at('out'), '--format', 'mmd', '--watch'], {
      signal: controller.signal,
      err: (line) => void said.push(line),
    });
    const until = (isSo: () => boolean) => expect.poll(isSo, { timeout: 20_000 }).toBe(true);
    await until(() => said.some((line) => line.startsWith('Watching')));
    expect(readdirSync(at('out'))).toEqual(['one.mmd']);
    put('maps/two.json', '{');
    await until(() => said.some((line) => line.includes('two.json:1')));
    put('maps/two.json', writeMapFile({ ...sample, map: { ...sample.map, title: 'Moving out' } }));
    await until(() => existsSync(at('out/two.mmd')));
    expect(readFileSync(at('out/two.mmd'), 'utf8')).toContain('Moving out');
    controller.abort();
    expect((await watching).status).toBe(0);
  });
});

/** The sample with a card that holds an e-mail address and a Swedish personal number. */
function withPersonalData() {
  const [card] = Object.values(sample.cards);
  if (!card) throw new Error('the sample has no cards');
  const cards = { ...sample.cards, [card.id]: { ...card, text: 'Anna, 811228-9874, anna@example.com' } };
  const dismissed = { [`swedishNumber:cards:${card.id}`]: '', [`emailAddress:cards:${card.id}`]: '' };
  return {
    map: put('personal.json', writeMapFile({ ...sample, cards })),
    fine: put('fine.json', writeMapFile({ ...sample, map: { ...sample.map, dismissed }, cards })),
  };
}

describe('personal data in a map that is exported', () => {
  it('is warned of in one line without its letters, and ends a strict run with 1', async () => {
    const { map } = withPersonalData();
    const { status, err } = await run(['export', map, '--to', at('map.json')]);
    const warning = 'One card looks as if it holds personal data (1 Swedish personal number, 1 e-mail address).';
    expect([status, err]).toEqual([0, `${map}: ${warning}\n`]);
    expect(existsSync(at('map.json'))).toBe(true);
    expect((await run(['export', map, '--to', at('map.json'), '--strict'])).status).toBe(1);
    const swedish = await run(['export', map, '--to', at('map.json'), '--lang', 'sv']);
    expect(swedish.err).toContain(
      'Ett kort ser ut att innehålla personuppgifter (1 svenskt personnummer, 1 e-postadress).',
    );
  });

  it('is no longer warned of once somebody has said that it is fine', async () => {
    const { fine } = withPersonalData();
    expect(await run(['export', fine, '--to', at('map.json'), '--strict'])).toEqual({ status: 0, out: '', err: '' });
  });
});

describe('resa check', () => {
  it('lists what the map review finds and ends with 1', async () => {
    const map = put('map.json', writeMapFile(templateMap('blank', 'en')));
    const { status, err, out } = await run(['check', map]);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('Nobody answers for the map.');
    const json = await run(['check', map, '--json']);
    expect(JSON.parse(json.out)).toContainEqual(expect.objectContaining({ rule: 'noOwner', on: 'map' }));
  });

  it('ends with 0 when everything found has been set aside', async () => {
    const { out } = await run(['check', put('map.json', writeMapFile(sample)), '--json']);
    const found = JSON.parse(out) as { rule: string; on: string }[];
    const dismissed = Object.fromEntries(found.map(({ rule, on }) => [`${rule}:${on}`, 'It is so']));
    const map = put('quiet.json', writeMapFile({ ...sample, map: { ...sample.map, dismissed } }));
    expect(await run(['check', map])).toEqual({ status: 0, out: '', err: '' });
  });

  it('tells personal data by its sort and place, and writes none of it', async () => {
    const { map } = withPersonalData();
    const { status, err } = await run(['check', map]);
    expect(status).toBe(1);
    expect(err).toContain('A Swedish personal number: “Anna, •••, •••”.');
    const json = await run(['check', map, '--json']);
    expect(json.out).toContain('swedishNumber');
    for (const said of [err, json.out]) {
      expect(said).not.toContain('811228');
      expect(said).not.toContain('anna@');
    }
  });

  it('refuses a file that is not Resa’s with 2', async () => {
    const { status, err } = await run(['check', put('x.json', '{"a": 1}')]);
    expect([status, err.includes('not made by Resa')]).toEqual([2, true]);
  });
});

describe('resa', () => {
  it('tells how it is used, and refuses a command it does not know', async () => {
    expect((await run(['help'])).out).toContain('resa export <map.json');
    expect((await run(['export', '--help'])).out).toContain('resa export <map.json');
    expect(await run(['draw'])).toMatchObject({ status: 2, err: expect.stringContaining('draw') });
  });
});
