import { describe, expect, it } from 'vitest';
import { channelOf } from '../../../src/import/grid/channelWords.ts';
import { planImport } from '../../../src/import/index.ts';
import { CHANNELS } from '../../../src/kinds/touchpoint/channels.ts';

describe('the channel of a touchpoint', () => {
  it.each([
    ['Website', 'web'],
    ['Vår webbplats', 'web'],
    ['Nettside', 'web'],
    ['Bank app', 'app'],
    ['Ringer på telefon', 'phone'],
    ['E-post', 'email'],
    ['SMS eller chatt', 'message'],
    ['Butikk', 'store'],
    ['Kontoret', 'office'],
    ['Sosiale medier', 'social'],
  ])('is read from a word that is unmistakable: %s', (text, channel) => {
    expect(channelOf(text)).toBe(channel);
    expect(CHANNELS).toContain(channel);
  });

  it.each(['', 'Viewing', 'Application form', 'Email and phone', 'Storefront'])('is not guessed from: “%s”', (text) => {
    expect(channelOf(text)).toBeNull();
  });

  it('is on the cards of an imported table, and nothing else is made up', () => {
    const plan = planImport(
      [
        '| | Search | Buy |',
        '|---|---|---|',
        '| Touchpoints | Website | Viewing |',
        '| Pain points | Slow | Dear |',
      ].join('\n'),
      '',
      'en',
    );
    if (!plan.ok) throw new Error(plan.error.code);
    const fields = Object.fromEntries(Object.values(plan.value.map.cards).map((card) => [card.text, card.fields]));
    expect(fields.Website).toMatchObject({ channel: 'web', initiator: null });
    expect(fields.Viewing).toMatchObject({ channel: 'other', initiator: null });
    expect(fields.Slow).toMatchObject({ severity: null });
  });
});
