// @vitest-environment jsdom

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeLocale, loadLaterWords, startI18n } from '../../../../src/i18n/index.ts';
import { deriveGrid, type JourneyMap } from '../../../../src/model/index.ts';
import { ImportDialog, type ImportDialogProps } from '../../../../src/ui/import/ImportDialog.tsx';

const FIXTURES = path.resolve(import.meta.dirname, '../../../fixtures/import');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(FIXTURES, name)));

beforeAll(async () => {
  await startI18n('en');
  await loadLaterWords();
});

beforeEach(() => {
  // jsdom paints nothing; the preview then shows its words alone.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

afterEach(async () => {
  cleanup();
  await changeLocale('en');
});

function open(props: Partial<ImportDialogProps> = {}) {
  const made: JourneyMap[] = [];
  const onClose = vi.fn();
  const onMakeMap = vi.fn(async (map: JourneyMap) => {
    made.push(map);
  });
  render(<ImportDialog open locale="en" onClose={onClose} onMakeMap={onMakeMap} {...props} />);
  return { made, onClose, onMakeMap, user: userEvent.setup() };
}

const openTable = (props: Partial<ImportDialogProps> = {}) =>
  open({ initial: { bytes: bytesOf('phases-as-columns.csv'), fileName: 'bag.csv' }, ...props });

describe('the import dialog', () => {
  it('shows what was understood, the preview and what to check, and makes nothing by itself', () => {
    const { onMakeMap } = openTable();
    expect(screen.getByRole('dialog', { name: 'Import bag.csv' })).toBeDefined();
    expect(screen.getByText('7 lanes × 3 phases · 18 cards understood · 3 to check')).toBeDefined();
    expect(
      screen.getByRole('img', { name: 'Preview of the map: 3 phases, 6 lanes, 18 cards understood' }),
    ).toBeDefined();
    const check = screen.getByRole('region', { name: 'To check' });
    expect(within(check).getByText('Emotion in words, row 5')).toBeDefined();
    expect(within(check).getByText(/“😟 Unsure” read as −1\./)).toBeDefined();
    expect(within(check).getByText('Unknown lane, row 8')).toBeDefined();
    expect(onMakeMap).not.toHaveBeenCalled();
  });

  it('makes the map on request, and then closes', async () => {
    const { user, made, onClose } = openTable();
    await user.click(screen.getByRole('button', { name: 'Make a new map' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(made[0]?.map.title).toBe('bag');
    expect(deriveGrid(made[0] as JourneyMap).phases).toHaveLength(3);
  });

  it('promises undo only where there is something to undo in', () => {
    openTable();
    expect(screen.getByText('Nothing is made until you say so.')).toBeDefined();
    cleanup();
    openTable({ onMerge: () => undefined });
    expect(screen.getByText('Nothing is made until you say so. Undo takes it all back.')).toBeDefined();
  });

  it('makes what was corrected', async () => {
    const { user, made, onClose } = openTable();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Weather: Notes' }), 'Backstage');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Thoughts: Quotes' }), 'Leave out');
    expect(screen.queryByText('Unknown lane, row 8')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Make a new map' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    const lanes = deriveGrid(made[0] as JourneyMap).lanes.map(({ lane }) => [lane.title, lane.kind]);
    expect(lanes).toContainEqual(['Weather', 'backstage']);
    expect(lanes.map(([title]) => title)).not.toContain('Thoughts');
  });

  it('can be told that the phases are in rows', async () => {
    const { user } = openTable();
    await user.click(screen.getByRole('radio', { name: 'Rows' }));
    expect(screen.getByRole('combobox', { name: '2. Choose: Notes' })).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'Columns' }));
    expect(screen.getByRole('combobox', { name: 'Weather: Notes' })).toBeDefined();
  });

  it('offers a suggestion where a lane looks like something', async () => {
    const { user } = open({ initial: { text: 'Fas;Handling;Mutter\nA;x;”Oj”\nB;y;”Aj”' } });
    await user.click(screen.getByRole('button', { name: 'It is quotes' }));
    expect(screen.getByRole('combobox', { name: 'Mutter: Quotes' })).toBeDefined();
    expect(screen.getByText('Nothing looked doubtful.')).toBeDefined();
  });

  it('offers to swap score and actor in a journey, and to take that back', async () => {
    const { user } = open({ initial: { text: 'journey\n a: Me: 4\n b: You: 2' } });
    await user.click(screen.getByRole('button', { name: 'Swap score and actor' }));
    expect(screen.getByRole('img', { name: /2 cards/ })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Keep as written' }));
    expect(screen.getByRole('img', { name: /0 cards/ })).toBeDefined();
  });

  it('offers to take for an activity what Mermaid takes for the title, and to take that back', async () => {
    const { user } = open({ initial: { text: 'journey\nsection A\n Title check: 5: Me\n title deed: 3: Me' } });
    expect(screen.getByText(/1 phase · 0 cards/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'It is an activity' }));
    expect(screen.getByText(/1 phase · 2 cards/)).toBeDefined();
    expect(screen.getByText('Nothing looked doubtful.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Keep it as the title' }));
    expect(screen.getByText(/1 phase · 0 cards/)).toBeDefined();
  });

  it('names what it found itself in the language of the reader', async () => {
    await changeLocale('sv');
    open({
      locale: 'sv',
      initial: { text: '# Resa\n\n## Hitta\n\n- Söker\n  - Hittar inget\n\n## Köpa\n\n- Betalar\n' },
    });
    const understood = screen.getByRole('region', { name: 'Så förstod vi det' });
    const titles = within(understood)
      .getAllByRole('listitem')
      .map((item) => item.firstElementChild?.textContent);
    expect(titles).toEqual(['Aktiviteter', 'Anteckningar']);
  });

  it('shows all readings with their places on request', async () => {
    const table = 'Phase,Actions,Emotions\nA,x,😊 one\nB,y,😟 two\nC,z,happy';
    const { user } = open({ initial: { text: table } });
    const more = screen.getByRole('button', { name: 'See all 3' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    await user.click(more);
    expect(screen.getByText('row 4, column 3: “happy” read as +1.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'See fewer' }));
    expect(screen.queryByText(/“happy”/)).toBeNull();
  });

  it('asks for a file or a paste when nothing was given, and reads a chosen file', async () => {
    const { user } = open();
    expect(screen.queryByRole('button', { name: 'Make a new map' })).toBeNull();
    const file = new File([bytesOf('journey.mmd') as BlobPart], 'bag.mmd');
    await user.upload(screen.getByLabelText('Choose a file'), file);
    expect(await screen.findByRole('dialog', { name: 'Import bag.mmd' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Choose another' }));
    expect(screen.getByText('Drop a file here')).toBeDefined();
  });

  it('reads typed text, pasted cells and a dropped file', async () => {
    const { user } = open();
    await user.type(screen.getByLabelText('Or paste a table or text'), 'journey{Enter}a: 5: Me');
    await user.click(screen.getByRole('button', { name: 'Read it' }));
    expect(screen.getByText(/1 lane × 1 phase · 1 card understood/)).toBeDefined();

    const dialog = screen.getByRole('dialog');
    const html =
      '<!--StartFragment--><table><tr><td>Phase</td><td>Actions</td></tr><tr><td>A</td><td>x<br>y</td></tr></table>';
    const cells = { files: [], getData: (type: string) => (type === 'text/html' ? html : 'Phase\tActions\nA\t"x y"') };
    await act(async () => fireEvent.paste(dialog, { clipboardData: cells }));
    expect(screen.getByText(/1 lane × 1 phase · 0 cards/)).toBeDefined();

    const file = new File([bytesOf('steps.csv') as BlobPart], 'steps.csv');
    await act(async () => fireEvent.drop(dialog, { dataTransfer: { files: [file], types: ['Files'] } }));
    expect(await screen.findByRole('dialog', { name: 'Import steps.csv' })).toBeDefined();
  });

  it('says where a bad source fails and what to do, and lets another be chosen', () => {
    open({ initial: { text: 'a,"b\nc,d' } });
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('This could not be read, row 1');
    expect(alert.textContent).toContain('Close it and try again.');
    expect(screen.queryByRole('button', { name: 'Make a new map' })).toBeNull();
    expect(screen.getByText('Drop a file here')).toBeDefined();
  });

  it('refuses a file of 20 MB with its size', () => {
    open({ initial: { bytes: new Uint8Array(20 * 1024 * 1024), fileName: 'huge.csv' } });
    expect(screen.getByRole('alert').textContent).toContain('The file is 20 MB; at most 10 MB can be opened.');
  });

  it('stays open with a message when the map cannot be made', async () => {
    vi.stubGlobal('reportError', vi.fn());
    const { user, onClose } = openTable({ onMakeMap: () => Promise.reject(new Error('offline')) });
    await user.click(screen.getByRole('button', { name: 'Make a new map' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Check your connection');
    expect(onClose).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it('adds to the open map where that is offered', async () => {
    const onMerge = vi.fn();
    const { user, onMakeMap, onClose } = openTable({ onMerge });
    await user.click(screen.getByRole('button', { name: 'Add to this map' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(onMerge).toHaveBeenCalledOnce();
    expect(onMakeMap).not.toHaveBeenCalled();
  });

  it('closes on Escape and on Cancel, and is not there when not open', async () => {
    const { user, onClose } = openTable();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onClose).toHaveBeenCalledTimes(2);
    cleanup();
    open({ open: false });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each([
    ['sv', 'Importera bag.csv', 'Gör en ny karta', /7 banor × 3 faser · 18 kort förstådda · 3 att kontrollera/],
    ['nb', 'Importer bag.csv', 'Lag et nytt kart', /7 baner × 3 faser · 18 kort forstått · 3 å sjekke/],
  ] as const)('speaks %s', async (locale, title, make, counts) => {
    await changeLocale(locale);
    openTable({ locale });
    expect(screen.getByRole('dialog', { name: title })).toBeDefined();
    expect(screen.getByRole('button', { name: make })).toBeDefined();
    expect(screen.getByText(counts)).toBeDefined();
  });
});
