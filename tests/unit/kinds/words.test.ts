import { describe, expect, it } from 'vitest';
import { type Drawing, emotionColour, lightTheme } from '../../../src/drawing/index.ts';
import { kindOf, kinds, parseCard } from '../../../src/kinds/registry.ts';
import { required } from '../../../src/lib/assert.ts';
import { LOCALES, type Locale } from '../../../src/lib/locale.ts';
import type { Card } from '../../../src/model/index.ts';

function cardOf(kind: string, fields: Card['fields'], more: Partial<Card> = {}): Card {
  return {
    id: 'card',
    kind,
    place: null,
    text: 'text',
    evidence: 'insight',
    evidenceNote: '',
    sources: [],
    tags: [],
    personas: [],
    moment: null,
    fields,
    deletedAt: null,
    ...more,
  };
}

function describeCard(card: Card, locale: Locale): string {
  return required(kindOf(card.kind), card.kind).describe(required(parseCard(card), 'a card'), locale);
}

function draw(card: Card, width = 144): readonly Drawing[] {
  const kind = required(kindOf(card.kind), card.kind);
  const parsed = required(parseCard(card), 'a card');
  const height = kind.size(parsed, { width, locale: 'en' });
  return kind.draw(parsed, { width, height, locale: 'en', theme: lightTheme });
}

function words(card: Card, width?: number): string[] {
  return draw(card, width).flatMap((drawing) => (drawing.type === 'text' ? [drawing.lines.join(' ')] : []));
}

describe('a card', () => {
  it('describes itself in the language asked for', () => {
    const pain = cardOf('pain-point', { severity: 4, need: null, owner: 'Sara' });
    expect(describeCard(pain, 'en')).toBe('severity 4 of 5, owner Sara');
    expect(describeCard(pain, 'sv')).toBe('allvarlighet 4 av 5, ansvarig Sara');
    expect(describeCard(cardOf('emotion', { score: -1.5, persona: null }), 'nb')).toBe('poeng −1,5');
    expect(describeCard(cardOf('emotion', { score: null, persona: null }), 'sv')).toBe('utan poäng');
    const touchpoint = cardOf('touchpoint', { channel: 'phone', initiator: 'company', receiver: 'Anna' });
    expect(describeCard(touchpoint, 'en')).toBe('Phone, company first, received by Anna');
    const idea = cardOf('opportunity', { impact: 4, effort: 2, owner: 'Legal', due: '2026-02-01', status: 'planned' });
    expect(describeCard(idea, 'en')).toBe('Planned, Impact 4 · effort 2, owner Legal, due 1 Feb');
  });

  it('says nothing that nobody has entered', () => {
    const claims = kinds.filter((kind) => kind.id !== 'emotion');
    for (const kind of claims) {
      const fresh = cardOf(kind.id, kind.create());
      for (const locale of LOCALES) expect(describeCard(fresh, locale), kind.id).toBe('');
      expect(words(fresh), kind.id).toEqual(['text']);
      expect(kind.traits.severity?.(kind.create()) ?? null, kind.id).toBeNull();
    }
  });

  it('of an opportunity shows judgement, owner and day, and once it is under way how it goes', () => {
    const fields = { impact: 4, effort: 2, owner: 'Legal', due: '2026-02-01', status: 'planned' };
    expect(words(cardOf('opportunity', fields))).toEqual(['text', 'Impact 4 · effort 2', 'Legal', '1 Feb']);
    expect(words(cardOf('opportunity', { ...fields, impact: null, status: 'done' }))).toEqual([
      'text',
      'Legal',
      'Done',
    ]);
    expect(words(cardOf('opportunity', { ...fields, impact: null, owner: '', due: '' }))).toEqual(['text', 'Planned']);
    expect(words(cardOf('opportunity', {}))).toEqual(['text']);
  });

  it('of a pain point has as many full dots as it is severe', () => {
    for (const severity of [1, 3, 5]) {
      const dots = draw(cardOf('pain-point', { severity })).filter((d) => d.type === 'rect' && d.width === d.height);
      expect(dots).toHaveLength(5);
      const { accent } = lightTheme.kinds.red;
      expect(dots.filter((dot) => dot.type === 'rect' && dot.fill === accent)).toHaveLength(severity);
    }
    const unrated = draw(cardOf('pain-point', {}));
    expect(unrated.filter((d) => d.type === 'rect' && d.width === d.height)).toEqual([]);
  });

  it('of a touchpoint without words says its channel', () => {
    expect(words(cardOf('touchpoint', { channel: 'store' }, { text: '' }))).toEqual(['Store']);
    expect(words(cardOf('touchpoint', { channel: 'store' }))).toEqual(['text']);
    expect(words(cardOf('touchpoint', {}, { text: '' }))).toEqual([]);
  });

  it('of an emotion is a face in the colour of its score, without a mouth while it has none', () => {
    const scored = draw(cardOf('emotion', { score: 1.2, persona: null }), 28);
    expect(scored).toHaveLength(3);
    expect(scored[0]).toMatchObject({ fill: lightTheme.sheet, stroke: emotionColour(1.2, lightTheme) });
    expect(draw(cardOf('emotion', { score: null, persona: null }), 28)).toHaveLength(2);
  });

  it('wears a flag for a critical moment, and a mark where an insight names its sources', () => {
    const icons = (more: Partial<Card>) =>
      draw(cardOf('backstage', {}, more)).flatMap((drawing) => (drawing.type === 'icon' ? [drawing.icon] : []));
    expect(icons({})).toEqual([]);
    expect(icons({ moment: 'critical' })).toEqual(['critical']);
    expect(icons({ moment: 'critical', evidenceNote: '4 of 6' })).toEqual(['critical', 'sources']);
    expect(icons({ evidence: 'assumption', evidenceNote: '4 of 6' })).toEqual([]);
  });

  it('of a pain point says by when, in the language asked for', () => {
    const pain = cardOf('pain-point', { severity: null, need: null, owner: '', due: '2027-02-01' });
    expect(LOCALES.map((locale) => describeCard(pain, locale))).toEqual([
      'due 1 Feb',
      'klart till 1 feb.',
      'frist 1. feb.',
    ]);
  });

  it('of a touchpoint may wear a channel of the team’s own, with the icon they chose', () => {
    const own = cardOf('touchpoint', { channel: 'building:Partner portal' }, { text: '' });
    expect(words(own)).toEqual(['Partner portal']);
    expect(describeCard(own, 'sv')).toBe('Partner portal');
    expect(draw(own)).toContainEqual(expect.objectContaining({ type: 'icon', icon: 'building' }));
  });

  it.each([
    'Partner portal',
    'nothing:Partner portal',
    'building:',
    'building: x ',
    'constructor',
    `globe:${'x'.repeat(61)}`,
  ])('of a touchpoint whose channel is no channel has none: %s', (channel) => {
    expect(words(cardOf('touchpoint', { channel }, { text: '' }))).toEqual([]);
  });

  it('shows its tags small, and counts those it has no room for', () => {
    expect(words(cardOf('note', {}, { tags: ['trust', 'mobile'] }))).toEqual(['text', 'trust', 'mobile']);
    const many = ['waiting time', 'first-time buyers', 'legal', 'broker', 'phone', 'bank'];
    const said = words(cardOf('need', {}, { tags: many }));
    expect(said.slice(0, 2)).toEqual(['text', 'waiting time']);
    expect(Number(/^\+(\d)$/.exec(said.at(-1) ?? '')?.[1])).toBe(many.length - (said.length - 2));
  });

  it('of a touchpoint grows for its tags', () => {
    const kind = required(kindOf('touchpoint'), 'touchpoint');
    const heightOf = (tags: string[]) =>
      kind.size(required(parseCard(cardOf('touchpoint', {}, { tags })), 'a card'), { width: 144, locale: 'en' });
    expect(heightOf(['trust'])).toBe(heightOf([]) + 16);
  });

  it('wears the mark of its sources whether they are records or a note', () => {
    const icons = (more: Partial<Card>) =>
      draw(cardOf('need', {}, more)).flatMap((drawing) => (drawing.type === 'icon' ? [drawing.icon] : []));
    expect(icons({ sources: ['calls'] })).toEqual(['sources']);
    expect(icons({ sources: ['calls'], evidence: 'assumption' })).toEqual([]);
  });
});
