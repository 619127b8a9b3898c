// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createElement } from 'react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { addCards, deleteRecords, moveCards, setText } from '../../../src/document/index.ts';
import { loadLaterWords, startI18n } from '../../../src/i18n/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { OpenMapContext } from '../../../src/ui/editor/useOpenMap.ts';
import { HistoryPanel } from '../../../src/ui/history/HistoryPanel.tsx';
import { openMapFake } from './openMapFake.ts';

beforeAll(async () => {
  await startI18n('en');
  await loadLaterWords();
});
afterEach(cleanup);

function show() {
  const open = openMapFake(templateMap('first-home', 'en'));
  render(createElement(OpenMapContext, { value: open }, createElement(HistoryPanel)));
  const sentences = () => screen.queryAllByRole('listitem').map((item) => item.firstElementChild?.textContent);
  return { open, sentences };
}

it('a person’s steps stand newest first, and one goes back to any of them and forth again by keyboard', async () => {
  const { open, sentences } = show();
  const { run } = open.document;
  const text = () => open.document.getMap().cards['need-stand']?.text;
  expect(screen.getByText('Nothing changed by you since you opened the map.')).toBeDefined();
  const before = text();
  run(setText, { root: 'cards', id: 'need-stand', field: 'text', text: 'No reply at all' });
  run(deleteRecords, { keys: ['cards:need-legal', 'cards:need-right'] });
  expect(await screen.findByText('Wrote “No reply at all”')).toBeDefined();
  expect(sentences()).toEqual(['Deleted 2 cards', 'Wrote “No reply at all”']);

  const back = screen.getByRole('button', { name: 'Undo back to here: Wrote “No reply at all”' });
  back.focus();
  await userEvent.keyboard('{Enter}');
  expect(open.document.getMap().cards['need-legal']?.deletedAt).toBeNull();
  expect(text()).toBe('No reply at all');
  expect(screen.getByText('1 step undone')).toBeDefined();
  const [undone, now] = screen.getAllByRole('listitem');
  expect(document.activeElement).toBe(now);
  expect(within(undone as HTMLElement).getByText(/undone/)).toBeDefined();

  await userEvent.click(screen.getByRole('button', { name: 'Redo up to here: Deleted 2 cards' }));
  expect(open.document.getMap().cards['need-legal']?.deletedAt).not.toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Undo all of mine' }));
  expect(text()).toBe(before);
  expect(sentences()).toHaveLength(2);
});

it('a step says where things went, and what was written in what was added', async () => {
  const { open, sentences } = show();
  const { run, getMap, history } = open.document;
  const place = getMap().cards['need-stand']?.place;
  const to = getMap().cards['need-legal']?.place;
  if (!place || !to) throw new Error('two cards with places');
  const gesture = history.beginGesture();
  run(addCards, { cards: [{ id: 'n1', kind: 'need', lane: place.lane, activity: place.activity }] });
  run(setText, { root: 'cards', id: 'n1', field: 'text', text: 'Be told' });
  gesture.commit();
  run(moveCards, { cards: [{ id: 'n1', lane: to.lane, activity: to.activity }] });
  const phase = getMap().phases[getMap().activities[to.activity]?.place.phase ?? '']?.title;
  expect(await screen.findByText(`Moved “Be told” to ${phase}`)).toBeDefined();
  expect(sentences()).toEqual([`Moved “Be told” to ${phase}`, 'Wrote “Be told”']);
});
