/**
 * What a map assumes, turned into a guide for asking customers: Markdown in the map's language.
 *
 * Laws
 * - Every live assumption is asked about once, in the order of the customer's journey; those without a place come last.
 * - A question never holds the assumption it tests: that stands below it, for the one who asks.
 */
import { questionsOf } from '../../kinds/questions.ts';
import { kindOf } from '../../kinds/registry.ts';
import type { Locale } from '../../lib/locale.ts';
import { plainWords } from '../../lib/notation.ts';
import { type Card, deriveGrid, isLive, type JourneyMap, type MapGrid } from '../../model/index.ts';
import { type GuideWords, guideWords } from './words.ts';

interface Asker {
  readonly words: GuideWords;
  readonly locale: Locale;
  readonly ask: (card: Card) => string;
}

/** Null when the map assumes nothing. */
export function interviewGuide(map: JourneyMap): string | null {
  const { locale } = map.map;
  const words = guideWords[locale];
  const grid = deriveGrid(map);
  const asker: Asker = { words, locale, ask: takeTurns(locale, words) };
  const placed = grid.phases.flatMap((_, i) => phaseSection(grid, i, asker));
  const unplaced = grid.unplaced.cards.filter(isAssumed);
  if (placed.length + unplaced.length === 0) return null;
  const persona = grid.personas.map(({ name }) => inline(name)).filter(Boolean);
  const purpose = inline(map.map.purpose);
  const parts = [
    `# ${words.title(inline(map.map.title) || words.untitled)}`,
    ...(persona.length > 0 ? [words.about(persona.join(', '))] : []),
    ...(purpose === '' ? [] : [words.purpose(purpose)]),
    `> ${words.advice}`,
    words.facts,
    ...placed,
    ...(unplaced.length > 0 ? [`## ${words.unplaced}`, questions(unplaced, asker)] : []),
    `**${words.closing}**`,
    notes(words, ''),
  ];
  return `${parts.join('\n\n')}\n`;
}

function phaseSection({ phases, columns, lanes }: MapGrid, index: number, asker: Asker): string[] {
  const phase = phases[index];
  if (!phase) return [];
  const { words } = asker;
  const activities = columns.flatMap(({ activity }, column) => {
    if (column < phase.firstColumn || column >= phase.firstColumn + phase.columnCount) return [];
    const cards = lanes.flatMap((lane) =>
      lane.cards.filter((placed) => placed.column === column && isAssumed(placed.card)).map(({ card }) => card),
    );
    if (cards.length === 0) return [];
    const name = inline(activity?.text ?? '') || words.activity(column + 1);
    return [`### ${name}`, `**${words.opening(name)}**`, notes(words, ''), questions(cards, asker)];
  });
  return activities.length === 0 ? [] : [`## ${inline(phase.phase.title) || words.phase(index + 1)}`, ...activities];
}

function questions(cards: readonly Card[], asker: Asker): string {
  return cards.map((card, i) => question(card, i + 1, asker)).join('\n\n');
}

function question(card: Card, number: number, { words, locale, ask }: Asker): string {
  const name = kindOf(card.kind)?.labels[locale].name ?? card.kind;
  const test = inline(card.evidenceNote);
  return [
    `${number}. **${ask(card)}**`,
    '',
    `   *${words.assumed(name.toLocaleLowerCase())}:* ${inline(card.text) || words.noText}`,
    ...(test === '' ? [] : ['', `   *${words.test}:* ${test}`]),
    '',
    notes(words, '   '),
  ].join('\n');
}

/** Room to write by hand or on a screen. */
function notes({ notes: label }: GuideWords, indent: string): string {
  return [`${indent}> ${label}:`, `${indent}>`, `${indent}>`].join('\n');
}

/** The questions of a kind in turn, so that two assumptions beside each other are asked about in different words. */
function takeTurns(locale: Locale, words: GuideWords): (card: Card) => string {
  const asked = new Map<string, number>();
  return ({ kind }) => {
    const all = questionsOf(kind, locale);
    const turn = asked.get(kind) ?? 0;
    asked.set(kind, turn + 1);
    return all[turn % Math.max(1, all.length)] ?? words.general;
  };
}

function isAssumed(card: Card): boolean {
  return isLive(card) && card.evidence === 'assumption' && (kindOf(card.kind)?.traits.hasEvidence ?? false);
}

/** Somebody's words on one line, with nothing in them that Markdown or HTML would take for its own. */
function inline(text: string): string {
  return plainWords(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
