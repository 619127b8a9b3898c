/** Votes, disagreements and severities: a slide for each time people were asked. */
import { drawableText } from '../../../drawing/index.ts';
import { formatScore } from '../../../lib/number.ts';
import type { Slide } from '../../pptx/deck.ts';
import { formatNumber } from '../tell.ts';
import type { ScoreFacts, SeverityFacts, VoteFacts } from '../types.ts';
import { bareSlides, type SummaryDeck, tableSlides } from './context.ts';

/** What a room can take in of one list; the files for reading have the rest. */
const SHOWN = 10;

export function voteSlides(deck: SummaryDeck, vote: VoteFacts, index: number): readonly Slide[] {
  const { words } = deck;
  const { ranked, dots, goneDots, people, title, more } = vote;
  const first = ranked.filter(({ rank }) => rank === 1);
  const [winner] = first;
  const left = Math.max(0, ranked.length - SHOWN) + more;
  const gone = goneDots > 0 ? words.goneDots(goneDots) : '';
  const under = [title, words.handedIn(people), left > 0 ? words.more(left) : '', gone].filter(Boolean).join(' · ');
  const key = `vote-${index}`;
  if (ranked.length === 0) return bareSlides(deck, key, gone || words.noDots, under);
  // Where what won is no longer on the map, nothing that is left has won.
  const findings = !winner
    ? []
    : first.length === 1
      ? [words.voteWon(winner.card.text, winner.dots, dots)]
      : [words.voteTied(first.length, winner.dots)];
  return tableSlides(deck, {
    key,
    proposals: [...findings, title || words.types.vote],
    under,
    rows: ranked.slice(0, SHOWN),
    columns: [
      { name: words.columns.rank, share: 0.08, isBold: true, text: ({ rank }) => String(rank) },
      { name: words.columns.card, share: 0.46, isBold: true, text: ({ card }) => drawableText(card.text) },
      { name: words.columns.dots, share: 0.08, isBold: true, text: (row) => String(row.dots) },
      { name: words.columns.people, share: 0.08, text: (row) => String(row.people) },
      { name: words.columns.where, share: 0.3, text: ({ card }) => drawableText(card.where) || '–' },
    ],
  });
}

export function scoreSlides(deck: SummaryDeck, scores: ScoreFacts, index: number): readonly Slide[] {
  const { words, locale, context } = deck;
  const { disputed, persona, people, scored } = scores;
  const under = [words.scoredOf(persona), words.handedIn(people)].join(' · ');
  const score = (value: number) => formatScore(value, locale);
  const [first] = disputed;
  const { negative, positive } = context.theme.emotion;
  const colourOf = (value: number) => (value < 0 ? negative : value > 0 ? positive : context.theme.ink);
  const key = `scores-${index}`;
  if (!first) return bareSlides(deck, key, scored === 0 ? words.noScores : words.ofOneMind(scored), under);
  return tableSlides(deck, {
    key,
    proposals: [words.apart(first.activity), words.disputed],
    under,
    rows: disputed,
    columns: [
      {
        name: words.columns.activity,
        share: 0.34,
        isBold: true,
        text: ({ activity }) => drawableText(activity) || '–',
      },
      { name: words.columns.where, share: 0.18, text: ({ phase }) => drawableText(phase) || '–' },
      {
        name: words.columns.median,
        share: 0.12,
        isBold: true,
        text: ({ spread }) => score(spread.median),
        colour: ({ spread }) => colourOf(spread.median),
      },
      {
        name: words.columns.half,
        share: 0.18,
        text: ({ spread }) => words.range(score(spread.low), score(spread.high)),
      },
      { name: words.columns.all, share: 0.18, text: ({ spread }) => words.range(score(spread.min), score(spread.max)) },
    ],
  });
}

export function severitySlides(deck: SummaryDeck, severities: SeverityFacts, index: number): readonly Slide[] {
  const { words, locale, context } = deck;
  const { ranked, people, title, more } = severities;
  const [first] = ranked;
  const left = Math.max(0, ranked.length - SHOWN) + more;
  const median = (value: number) => formatNumber(value, locale);
  return tableSlides(deck, {
    key: `severity-${index}`,
    proposals: [
      ...(first ? [words.worst(first.card.text, median(first.spread.median))] : []),
      title || words.severities,
    ],
    under: [title, words.handedIn(people), left > 0 ? words.more(left) : ''].filter(Boolean).join(' · '),
    rows: ranked.slice(0, SHOWN),
    columns: [
      {
        name: words.columns.severity,
        share: 0.14,
        isBold: true,
        text: ({ spread }) => words.severity(median(spread.median)),
        colour: ({ spread }) => (spread.median >= 4 ? context.theme.emotion.negative : context.theme.ink),
      },
      { name: words.columns.card, share: 0.44, isBold: true, text: ({ card }) => drawableText(card.text) },
      {
        name: words.columns.all,
        share: 0.12,
        text: ({ spread }) =>
          spread.min === spread.max ? String(spread.min) : words.range(String(spread.min), String(spread.max)),
      },
      { name: words.columns.where, share: 0.3, text: ({ card }) => drawableText(card.where) || '–' },
    ],
  });
}
