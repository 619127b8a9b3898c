import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contrastTheme,
  type Drawing,
  darkTheme,
  hasIcon,
  lightTheme,
  measureText,
  richBlock,
} from '../../src/drawing/index.ts';
import type { CardOf, FieldSpec, Fields, KindDefinition } from '../../src/kinds/defineKind.ts';
import { kindOf, kinds, parseCard } from '../../src/kinds/registry.ts';
import { required } from '../../src/lib/assert.ts';
import { escapeNotation } from '../../src/lib/escapeNotation.ts';
import { LOCALES } from '../../src/lib/locale.ts';
import { type Card, fieldValueSchema, freshCard, RECORD_SCHEMAS } from '../../src/model/index.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.lorem({ maxCount: 40 }),
  fc.constantFrom('', 'bostadsrättsföreningsstämmoprotokoll', 'a\nb\n\nc', '🙂'.repeat(40), '日本語'.repeat(20)),
  fc.constantFrom(
    '**Bring** *all* of it:\n- an ID card\n- [the papers](https://example.com/papers) and **whatever else they ask for**',
    '1. **Bostadsrättsföreningsstämmoprotokoll**\n12. https://example.com/a/very/long/address/that/has/no/end',
  ),
);
const width = fc.integer({ min: 96, max: 600 });
const locale = fc.constantFrom(...LOCALES);
const theme = fc.constantFrom(lightTheme, darkTheme, contrastTheme);

/** Any value each field of the kind allows. */
function anyFields(kind: KindDefinition): fc.Arbitrary<Fields> {
  const defaults = kind.create();
  const values = kind.fields.map((field): [string, fc.Arbitrary<Fields[string]>] => [
    field.name,
    fc.oneof(fc.constant(defaults[field.name] ?? null), anyValue(field)),
  ]);
  return fc.record(Object.fromEntries(values));
}

function anyValue(field: FieldSpec): fc.Arbitrary<Fields[string]> {
  switch (field.type) {
    case 'choice':
      return fc.constantFrom(...field.options);
    case 'rating':
      return fc.integer({ min: field.min, max: field.max });
    case 'score':
      return fc.double({ min: field.min, max: field.max, noNaN: true });
    case 'open-choice':
      return fc.constantFrom(...field.options, ...Object.values(field.icons).map((icon) => `${icon}:The team’s own`));
    case 'text':
    case 'owner':
      return fc.string({ unit: 'grapheme', maxLength: 60 });
    case 'date':
      return fc.constantFrom('2026-01-15', '2027-12-31');
    case 'measured':
    case 'number': {
      const range = { min: field.min, max: field.max };
      const isWhole = field.type === 'number' && field.isWhole;
      return fc.oneof(fc.constant(null), isWhole ? fc.integer(range) : fc.double({ ...range, noNaN: true }));
    }
    case 'derived':
      return fc.constantFrom(1, 40, 1_600);
    case 'image':
    case 'persona':
    case 'card':
      return fc.constantFrom(null, 'V1StGXR8_Z5j');
  }
}

function anyCard(kind: KindDefinition): fc.Arbitrary<CardOf<Fields>> {
  return fc.record({
    id: fc.constant('card'),
    kind: fc.constant(kind.id),
    place: fc.constant(null),
    text: anyText,
    evidence: fc.constantFrom('assumption' as const, 'insight' as const),
    evidenceNote: fc.constantFrom('', '4 of 6 interviews'),
    sources: fc.constantFrom([], ['source']),
    moment: fc.constantFrom(null, 'critical' as const),
    tags: fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { maxLength: 12 }),
    personas: fc.constantFrom([], ['anna']),
    fields: anyFields(kind),
    deletedAt: fc.constant(null),
  });
}

function cardOf(kind: KindDefinition): Card {
  return freshCard({ id: 'card', kind: kind.id, fields: { ...kind.create() } });
}

/** The box a drawing paints, strokes included; control points bound a curve. */
function boundsOf(drawing: Drawing): { left: number; top: number; right: number; bottom: number } {
  const stroke = 'stroke' in drawing && drawing.stroke ? (drawing.strokeWidth ?? 1) / 2 : 0;
  switch (drawing.type) {
    case 'rect':
      return {
        left: drawing.x - stroke,
        top: drawing.y - stroke,
        right: drawing.x + drawing.width + stroke,
        bottom: drawing.y + drawing.height + stroke,
      };
    case 'icon':
      return {
        left: drawing.x,
        top: drawing.y,
        right: drawing.x + drawing.size,
        bottom: drawing.y + drawing.size,
      };
    case 'text': {
      const widest = Math.max(0, ...drawing.lines.map((line) => measureText(line, drawing.font)));
      expect(drawing.width).toBeCloseTo(widest, 6);
      const left = drawing.x - (drawing.align === 'right' ? widest : drawing.align === 'center' ? widest / 2 : 0);
      return {
        left,
        top: drawing.y,
        right: left + widest,
        bottom: drawing.y + drawing.lines.length * drawing.lineHeight,
      };
    }
    case 'path': {
      expect(drawing.d).toMatch(/^(M|L|C|Z|[-\d.e ])+$/);
      const numbers = (drawing.d.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
      const xs = numbers.filter((_, i) => i % 2 === 0);
      const ys = numbers.filter((_, i) => i % 2 === 1);
      return {
        left: Math.min(...xs) - stroke,
        top: Math.min(...ys) - stroke,
        right: Math.max(...xs) + stroke,
        bottom: Math.max(...ys) + stroke,
      };
    }
    case 'group': {
      const all = drawing.children.map(boundsOf);
      return {
        left: drawing.x + Math.min(...all.map(({ left }) => left)),
        top: drawing.y + Math.min(...all.map(({ top }) => top)),
        right: drawing.x + Math.max(...all.map(({ right }) => right)),
        bottom: drawing.y + Math.max(...all.map(({ bottom }) => bottom)),
      };
    }
    case 'image': {
      const { x, y, width: w, height: h, missing } = drawing;
      for (const inside of missing) {
        const box = boundsOf(inside);
        expect(box.left).toBeGreaterThanOrEqual(x - 1e-6);
        expect(box.top).toBeGreaterThanOrEqual(y - 1e-6);
        expect(box.right).toBeLessThanOrEqual(x + w + 1e-6);
        expect(box.bottom).toBeLessThanOrEqual(y + h + 1e-6);
      }
      return { left: x, top: y, right: x + w, bottom: y + h };
    }
  }
}

it('there are ten kinds, each with its own id, shortcut and place in the palette', () => {
  expect(kinds.map((kind) => kind.id)).toEqual([
    'need',
    'emotion',
    'touchpoint',
    'pain-point',
    'opportunity',
    'quote',
    'backstage',
    'note',
    'image',
    'metric',
  ]);
  const signs = kinds.flatMap(({ id, palette }) => [id, palette.shortcut, `${palette.order}`]);
  expect(new Set(signs).size).toBe(3 * kinds.length);
});

it('a card of an unknown kind is not parsed', () => {
  expect(kindOf('unknown')).toBeUndefined();
  expect(parseCard({ ...cardOf(required(kinds[0], 'a kind')), kind: 'unknown' })).toBeNull();
});

describe.each(kinds.map((kind) => [kind.id, kind] as const))('the kind %s', (_id, kind) => {
  it('makes cards that its schema and the record schema accept, and that survive JSON', () => {
    const card = cardOf(kind);
    expect(kind.schema.parse(kind.create())).toEqual(kind.create());
    expect(RECORD_SCHEMAS.cards.parse(JSON.parse(JSON.stringify(card)))).toEqual(card);
    expect(parseCard(card)?.fields).toEqual(kind.create());
  });

  it('keeps every value its fields allow', () => {
    fc.assert(
      fc.property(anyCard(kind), (card) => {
        const round = JSON.parse(JSON.stringify(card)) as Card;
        expect(parseCard(round)?.fields).toEqual(round.fields);
      }),
    );
  });

  it('reads anything: a value that does not fit becomes the default, and the others stay', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)).filter(isFieldValue);
    const fields = fc.dictionary(fc.constantFrom(...kind.fields.map((field) => field.name), 'unknown'), value);
    fc.assert(
      fc.property(fields, (values) => {
        const parsed = required(parseCard({ ...cardOf(kind), fields: values }), 'a parsed card').fields;
        expect(kind.schema.parse(parsed)).toEqual(parsed);
        for (const [name, fallback] of Object.entries(kind.create()))
          expect([values[name], fallback]).toContainEqual(parsed[name]);
      }),
    );
  });

  it('has one card of fields for every value it keeps', () => {
    expect(kind.fields.map((field) => field.name).sort()).toEqual(Object.keys(kind.create()).sort());
  });

  it.each(LOCALES)('has every word in %s', (language) => {
    const labels = kind.labels[language];
    for (const word of [labels.name, labels.lane, labels.hint, labels.add]) expect(word.trim()).not.toBe('');
    expect(Object.keys(labels.fields).sort()).toEqual(kind.fields.map((field) => field.name).sort());
    const options = kind.fields.flatMap((field) =>
      field.type === 'choice' || field.type === 'open-choice'
        ? field.options.map((option) => `${field.name}.${option}`)
        : [],
    );
    expect(Object.keys(labels.options).sort()).toEqual(options.sort());
    for (const word of [...Object.values(labels.fields), ...Object.values(labels.options)])
      expect(word.trim()).not.toBe('');
  });

  it('has an icon, and a shortcut of one small letter', () => {
    expect(hasIcon(kind.icon)).toBe(true);
    expect(kind.palette.shortcut).toMatch(/^[a-z]$/);
  });

  it('draws inside its size, whatever its text, fields and width', () => {
    fc.assert(
      fc.property(anyCard(kind), width, fc.nat(80), locale, theme, (card, cardWidth, extra, language, colours) => {
        const height = kind.size(card, { width: cardWidth, locale: language }) + extra;
        expect(height).toBeGreaterThanOrEqual(28);
        for (const drawing of kind.draw(card, { width: cardWidth, height, locale: language, theme: colours })) {
          const { left, top, right, bottom } = boundsOf(drawing);
          expect(left).toBeGreaterThanOrEqual(-1e-6);
          expect(top).toBeGreaterThanOrEqual(-1e-6);
          expect(right).toBeLessThanOrEqual(cardWidth + 1e-6);
          expect(bottom).toBeLessThanOrEqual(height + 1e-6);
          if (drawing.type === 'icon') expect(hasIcon(drawing.icon)).toBe(true);
        }
      }),
    );
  });

  it('never gets smaller when more is written', () => {
    fc.assert(
      fc.property(anyCard(kind), width, locale, fc.lorem(), (card, cardWidth, language, more) => {
        const context = { width: cardWidth, locale: language };
        // Marks take no room, so they could make the longer text the shorter one.
        const text = escapeNotation(card.text);
        const size = (words: string) => kind.size({ ...card, text: words }, context);
        expect(size(`${text} ${more}`)).toBeGreaterThanOrEqual(size(text));
      }),
    );
  });

  it('says where its text lies, and draws it there', () => {
    fc.assert(
      fc.property(anyCard(kind), width, locale, (card, cardWidth, language) => {
        const context = { width: cardWidth, locale: language };
        const box = kind.textBox(card, context);
        const height = kind.size(card, context);
        if (card.text === '' || kind.traits.plot) return;
        const { left: x, top: y, right, font, lineHeight } = box;
        const drawn = kind.draw(card, { ...context, height, theme: lightTheme });
        const ink = lightTheme.kinds[kind.palette.colour].ink;
        const type = { x, y, width: cardWidth - x - right, font, lineHeight, fill: ink };
        expect(drawn).toContainEqual(richBlock(card.text, type));
      }),
    );
  });

  it('is pure: it draws the same twice and leaves the card alone', () => {
    fc.assert(
      fc.property(anyCard(kind), (card) => {
        const before = JSON.stringify(card);
        const context = { width: 144, height: 200, locale: 'en', theme: lightTheme } as const;
        expect(kind.draw(card, context)).toEqual(kind.draw(card, context));
        expect(JSON.stringify(card)).toBe(before);
      }),
      { numRuns: 20 },
    );
  });

  it('tells an assumption from an insight without colour, where it claims anything', () => {
    const context = { width: 144, height: 200, locale: 'en', theme: lightTheme } as const;
    const outlines = (evidence: Card['evidence']) =>
      kind.draw({ ...cardOf(kind), fields: kind.create(), evidence }, context).map((d) => 'dash' in d);
    expect(outlines('insight')).not.toContain(true);
    if (kind.traits.hasEvidence) expect(outlines('assumption')).toContain(true);
    else expect(outlines('assumption')).toEqual(outlines('insight'));
  });

  it('describes itself in every language, without line ends or empty parts', () => {
    fc.assert(
      fc.property(anyCard(kind), locale, (card, language) => {
        const words = kind.describe({ ...card, fields: kind.create() }, language);
        expect(words).not.toMatch(/\n|undefined|null|NaN|, ,|^,|,\s*$/);
      }),
    );
  });
});

function isFieldValue(value: unknown): value is Fields[string] {
  return fieldValueSchema.safeParse(value).success;
}
