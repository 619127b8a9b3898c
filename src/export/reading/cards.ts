/** What a card says in words, besides its text. */
import { drawableText } from '../../drawing/index.ts';
import { kindOf, parseCard } from '../../kinds/registry.ts';
import { layoutLabels, sayWhose } from '../../layout/index.ts';
import type { Locale } from '../../lib/locale.ts';
import { plainWords } from '../../lib/notation.ts';
import { type Card, type MapOutcome, type Persona, type Source, sourcesOf } from '../../model/index.ts';
import { readingWords } from './words.ts';

export interface ReadCard {
  readonly card: Card;
  readonly kind: string;
  /** In the light notation; may be empty. */
  readonly text: string;
  /** What its kind says of it, what was felt first. */
  readonly value: string;
  /** Whose it is, what it rests on, what marks it. */
  readonly marks: readonly string[];
  readonly sources: readonly Source[];
}

export function readCard(
  card: Card,
  {
    personas,
    sources,
    locale,
    votes = {},
  }: {
    personas: readonly Persona[];
    sources: Readonly<Record<string, Source>>;
    locale: Locale;
    votes?: MapOutcome['votes'];
  },
): ReadCard {
  const kind = kindOf(card.kind);
  const parsed = parseCard(card);
  const labels = layoutLabels[locale];
  const note = oneLine(card.evidenceNote);
  const evidence = kind?.traits.hasEvidence ? labels[card.evidence] : '';
  const voted = votes[card.id];
  const marks = [
    voted ? labels.votes(voted.rank, voted.dots) : '',
    oneLine(sayWhose(card, personas, locale)),
    evidence && note ? `${evidence} (${note})` : evidence,
    card.moment ? labels.criticalMoment : '',
    card.tags.length > 0 ? oneLine(labels.tags(card.tags.join(', '))) : '',
  ];
  return {
    card,
    kind: kind?.labels[locale].name ?? card.kind,
    text: drawableText(card.text),
    value: kind && parsed ? oneLine(kind.describe(parsed, locale)) : '',
    marks: marks.filter(Boolean),
    sources: sourcesOf(card, sources),
  };
}

/** Type, reference, date and size of a sample, as far as they are known. */
export function saySource({ type, reference, date, n }: Source, locale: Locale): string {
  const parts = [readingWords[locale].sourceTypes[type], oneLine(reference), date, n === null ? '' : `n = ${n}`];
  return parts.filter(Boolean).join(', ');
}

/** The words alone on one line. */
export function oneLine(text: string): string {
  return drawableText(plainWords(text)).replace(/\s+/gu, ' ').trim();
}
