import { describe, expect, it } from 'vitest';
import { foldText, rankMatch } from '../../../src/lib/search.ts';
import { findItems, type PaletteItem, type PaletteType } from '../../../src/ui/palette/paletteItem.ts';

describe('folding a text for search', () => {
  it('takes Nordic letters and accents for the letters people type instead', () => {
    expect(foldText('Ångest över Ärende')).toBe('angest over arende');
    expect(foldText('Følelse, bæreevne, kjøp')).toBe('folelse, bareevne, kjop');
    expect(foldText('  Café\n au  lait ')).toBe('cafe au lait');
  });
});

describe('ranking a find', () => {
  it('puts a beginning before a word’s beginning before the middle of a word', () => {
    const ranks = ['bank app', 'the bank app', 'embankment'].map((text) => rankMatch(text, 'bank'));
    expect(ranks).toEqual([0, 1, 2]);
    expect(rankMatch('loan promise', 'bank')).toBeNull();
  });

  it('finds words in any order, beginnings of words first', () => {
    expect(rankMatch('three banks, three answers', 'answ bank')).toBe(3);
    expect(rankMatch('three banks, three answers', 'anks swers')).toBe(4);
    expect(rankMatch('three banks, three answers', 'bank loan')).toBeNull();
  });
});

describe('the palette', () => {
  const item = (label: string, type: PaletteType = 'card'): PaletteItem => ({
    id: label,
    type,
    label,
    run: () => undefined,
  });
  const labels = (typed: string, recent: readonly string[] = []) =>
    findItems(
      [item('Export the card'), item('Exit'), item('Export', 'command'), item('An example')],
      typed,
      recent,
    ).map(({ label }) => label);

  it('lists what begins with what was typed first, commands before cards, shorter before longer', () => {
    expect(labels('ex')).toEqual(['Export', 'Exit', 'Export the card', 'An example']);
  });

  it('lists what was chosen lately before its equals, and never before a better find', () => {
    expect(labels('ex', ['Exit', 'An example'])).toEqual(['Exit', 'Export', 'Export the card', 'An example']);
  });
});
