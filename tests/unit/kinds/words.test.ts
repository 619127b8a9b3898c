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
});
