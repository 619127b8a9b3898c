import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { migrateDocument, readMap, writeMap } from '../../../src/document/index.ts';
import {
  MIGRATIONS,
  type Migration,
  migratePlain,
  type PlainMap,
  parseMapFile,
  SCHEMA_VERSION,
  versionAfter,
} from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';

const eachCard = (map: PlainMap, change: (card: Record<string, unknown>) => object): PlainMap => ({
  ...map,
  cards: Object.fromEntries(
    Object.entries(map.cards ?? {}).map(([id, card]) => [id, change(card as Record<string, unknown>)]),
  ),
});

/** The next version: every text ends with a mark, and `evidenceNote` is called `source`. The one after: a note is added. */
const INJECTED: readonly Migration[] = [
  {
    to: SCHEMA_VERSION + 1,
    migrate: (map) =>
      eachCard(map, ({ evidenceNote, ...card }) => ({ ...card, text: `${card.text}!`, source: evidenceNote })),
  },
  {
    to: SCHEMA_VERSION + 2,
    migrate: (map) => ({ ...map, cards: { ...map.cards, added: { id: 'added', kind: 'note', text: 'new' } } }),
  },
];

function storedDoc(): Y.Doc {
  const doc = new Y.Doc();
  writeMap(doc, templateMap('first-home', 'en'));
  return doc;
}

function stored(doc: Y.Doc, id: string): Y.Map<unknown> {
  return doc.getMap('cards').get(id) as Y.Map<unknown>;
}

describe('migrations', () => {
  it('lead, in order, to the version of this program', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, i) => i + 2));
    expect(versionAfter(MIGRATIONS)).toBe(SCHEMA_VERSION);
  });

  it('run only from the version on that a map has', () => {
    const map = { map: { schemaVersion: SCHEMA_VERSION + 1 }, cards: { a: { id: 'a', text: 'a' } } };
    expect(migratePlain(map, SCHEMA_VERSION + 1, INJECTED)).toEqual({
      map: { schemaVersion: SCHEMA_VERSION + 2 },
      cards: { a: { id: 'a', text: 'a' }, added: { id: 'added', kind: 'note', text: 'new' } },
    });
  });
});

describe('a map of the first version', () => {
  it('is brought to this one with everything it did not know unset', () => {
    const { map: info, ...roots } = templateMap('first-home', 'en');
    const { owner, reviewOn, origin, dismissed, ...oldInfo } = info;
    const oldCards = Object.entries(roots.cards).map(([id, { sources, tags, personas, ...card }]) => [id, card]);
    const oldLanes = Object.entries(roots.lanes).map(([id, { personas, ...lane }]) => [id, lane]);
    const oldPersonas = Object.entries(roots.personas).map(
      ([id, { quote, goals, context, needs, portrait, ...persona }]) => [id, persona],
    );
    const old = {
      ...roots,
      map: { ...oldInfo, schemaVersion: 1 },
      cards: Object.fromEntries(oldCards),
      lanes: Object.fromEntries(oldLanes),
      personas: Object.fromEntries(oldPersonas),
    };
    const file = JSON.stringify({ format: 'resa-map', version: 1, map: old });
    expect(parseMapFile(file)).toEqual({ ok: true, value: templateMap('first-home', 'en') });
  });
});

describe('migrating a document', () => {
  it('changes texts by their difference, renames, adds, and leaves unknown values alone', () => {
    const doc = storedDoc();
    const text = stored(doc, 'need-stand').get('text');
    stored(doc, 'need-stand').set('mood', { deep: [1, { a: 2 }] });
    stored(doc, 'need-stand').set('child', new Y.Array());
    expect(migrateDocument(doc, INJECTED)).toBe('migrated');
    const card = stored(doc, 'need-stand');
    expect(card.get('text')).toBe(text);
    expect(String(text)).toBe('Know where I stand!');
    expect(card.get('source')).toBe('4 of 6 interviews · survey Q3 (n=212)');
    expect(card.has('evidenceNote')).toBe(false);
    expect(card.get('mood')).toEqual({ deep: [1, { a: 2 }] });
    expect(card.get('child')).toBeInstanceOf(Y.Array);
    expect(card.get('f.level')).toBe('implied');
    expect(readMap(doc).map.cards.added?.text).toBe('new');
    expect(doc.getMap('map').get('schemaVersion')).toBe(SCHEMA_VERSION + 2);
    expect(migrateDocument(doc, INJECTED)).toBe('current');
  });

  it('is one transaction, and none when there is nothing to do', () => {
    const doc = storedDoc();
    let updates = 0;
    doc.on('update', () => updates++);
    expect(migrateDocument(doc)).toBe('current');
    expect(updates).toBe(0);
    migrateDocument(doc, INJECTED);
    expect(updates).toBe(1);
  });

  it('leaves a document of a newer version as it is, and says so', () => {
    const doc = storedDoc();
    doc.getMap('map').set('schemaVersion', 9);
    const before = Y.encodeStateAsUpdate(doc);
    expect(migrateDocument(doc, INJECTED)).toBe('newer');
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });
});
