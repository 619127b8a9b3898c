import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createMapDocument, setText, writeMap } from '../../../src/document/index.ts';
import { EVERYTHING, NO_WORKSHOP, NOTHING, type Run } from '../../../src/model/workshop/index.ts';
import { isNothing, mayEdit, scopeNow } from '../../../src/workshop/index.ts';
import { exercise, idsOfKind, map } from './support.ts';

const on = { ...NO_WORKSHOP, phase: 'on' as const };
const run: Run = { id: 'r', exercise: '1', state: 'running', startedAt: 0, endsAt: null, left: null, endedAt: null };
const pains = { kinds: ['pain-point'], lanes: null, phases: null };
const touch = (id: string) => [{ root: 'cards' as const, id }];
const [pain = ''] = idsOfKind('pain-point');
const [need = ''] = idsOfKind('need');

describe('what may be edited now', () => {
  it('is everything outside of workshops and between exercises', () => {
    expect(scopeNow(NO_WORKSHOP, null, null)).toEqual(EVERYTHING);
    expect(scopeNow(on, null, null)).toEqual(EVERYTHING);
    expect(scopeNow({ ...on, phase: 'over', isLocked: true }, run, exercise('1'))).toEqual(EVERYTHING);
  });

  it('is what the exercise says, nothing while it is sealed, and nothing when all is locked', () => {
    expect(scopeNow(on, run, exercise('1', { scope: pains }))).toEqual(pains);
    const sealed = exercise('1', { type: 'write', scope: pains });
    expect(isNothing(scopeNow(on, run, sealed))).toBe(true);
    expect(scopeNow(on, { ...run, state: 'shown' }, sealed)).toEqual(pains);
    expect(isNothing(scopeNow({ ...on, isLocked: true }, run, exercise('1')))).toBe(true);
  });

  it('is told by kind, lane and phase, before and after the change', () => {
    expect(mayEdit(pains, touch(pain), map, map)).toBe(true);
    expect(mayEdit(pains, touch(need), map, map)).toBe(false);
    expect(mayEdit(pains, [...touch(pain), ...touch(need)], map, map)).toBe(false);
    expect(mayEdit(NOTHING, touch(pain), map, map)).toBe(false);
    const { place } = map.cards[pain] ?? {};
    const phase = map.activities[place?.activity ?? '']?.place.phase ?? '';
    const other = Object.keys(map.phases).find((id) => id !== phase) ?? '';
    expect(mayEdit({ kinds: null, lanes: null, phases: [phase] }, touch(pain), map, map)).toBe(true);
    expect(mayEdit({ kinds: null, lanes: null, phases: [other] }, touch(pain), map, map)).toBe(false);
    const far = Object.values(map.activities).find((one) => one.place.phase === other)?.id ?? '';
    const card = map.cards[pain];
    if (!card?.place) throw new Error('The sample has its pains in their places');
    const moved = { ...map, cards: { ...map.cards, [pain]: { ...card, place: { ...card.place, activity: far } } } };
    expect(mayEdit({ kinds: null, lanes: null, phases: [phase] }, touch(pain), map, moved)).toBe(false);
  });

  it('keeps the frame of the map as it is where only some kinds may be edited', () => {
    const [activity = ''] = Object.keys(map.activities);
    expect(mayEdit(pains, [{ root: 'activities', id: activity }], map, map)).toBe(false);
    expect(mayEdit(pains, [{ root: 'map', id: 'title' }], map, map)).toBe(false);
    expect(mayEdit(pains, [{ root: 'links', id: 'any' }], map, map)).toBe(true);
  });
});

describe('the gate of a map', () => {
  it('refuses a command that may not pass, writes nothing, and lets the next one through', () => {
    const doc = new Y.Doc();
    writeMap(doc, map);
    const document = createMapDocument(doc);
    document.setGate((touched, before, after) => mayEdit(pains, touched, before, after));
    const before = document.getMap();
    expect(() => document.run(setText, { root: 'cards', id: need, field: 'text', text: 'Other' })).toThrow(/locked/);
    expect(document.getMap()).toBe(before);
    document.run(setText, { root: 'cards', id: pain, field: 'text', text: 'Worse' });
    expect(document.getMap().cards[pain]?.text).toBe('Worse');
    document.setGate(null);
    document.run(setText, { root: 'cards', id: need, field: 'text', text: 'Other' });
    expect(document.getMap().cards[need]?.text).toBe('Other');
  });

  it('lets nobody take back or do again what may not be edited now, and does so again once it may', () => {
    const doc = new Y.Doc();
    writeMap(doc, map);
    const document = createMapDocument(doc);
    const { history } = document;
    const text = (id: string) => document.getMap().cards[id]?.text;
    document.run(setText, { root: 'cards', id: need, field: 'text', text: 'Other' });
    document.setGate((touched, before, after) => mayEdit(pains, touched, before, after));
    expect(history.canUndo()).toBe(false);
    expect(history.undo()).toBe(null);
    expect(history.goTo(0)).toBe(null);
    expect(text(need)).toBe('Other');

    document.run(setText, { root: 'cards', id: pain, field: 'text', text: 'Worse' });
    history.undo();
    expect(text(pain)).toBe(map.cards[pain]?.text);
    history.redo();
    expect(text(pain)).toBe('Worse');
    history.undo();

    document.setGate(null);
    history.undo();
    expect(text(need)).toBe(map.cards[need]?.text);
    document.setGate(() => false);
    expect(history.canRedo()).toBe(false);
    expect(history.redo()).toBe(null);
    expect(text(need)).toBe(map.cards[need]?.text);
  });
});
