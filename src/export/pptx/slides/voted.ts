/** What a workshop voted for, ranked. */
import { drawableText } from '../../../drawing/index.ts';
import { summaryWords } from '../../summary/words.ts';
import { type DeckContext, partOf, titleOf } from '../context.ts';
import type { Slide } from '../deck.ts';
import { oneLine, type Voted } from '../facts.ts';
import { subtitle } from '../look.ts';
import { cardNotes } from '../notes.ts';
import { tableBox, tablePages } from '../tables.ts';
import { whereOf } from './pains.ts';

/** None where no vote is told. */
export function votedSlides(context: DeckContext): Slide[] {
  const { facts } = context;
  const { votes, locale } = facts;
  const words = summaryWords[locale];
  const dots = votes.reduce((sum, vote) => sum + vote.dots, 0);
  const first = votes.filter(({ rank }) => rank === 1);
  const [winner] = first;
  const finding =
    first.length > 1
      ? words.voteTied(first.length, winner?.dots ?? 0)
      : winner && words.voteWon(nameOf(winner), winner.dots, dots);
  const place = ({ card }: Voted) => {
    const placed = facts.placed.get(card.id);
    return placed ? whereOf(context, placed) : facts.words.unplaced;
  };
  const pages = tablePages(context, {
    name: words.votes,
    box: tableBox(context),
    rows: votes,
    isForRoom: true,
    columns: [
      { name: words.columns.rank, share: 0.09, isBold: true, text: ({ rank }) => String(rank) },
      { name: words.columns.card, share: 0.5, isBold: true, text: nameOf },
      { name: words.columns.dots, share: 0.11, isBold: true, text: (vote) => String(vote.dots) },
      { name: words.columns.where, share: 0.3, text: place },
    ],
  });
  return pages.map(({ rows, shape }, i) => ({
    ...titleOf(context, 'votes', [...(finding ? [finding] : []), words.votes], partOf(context, i, pages.length)),
    shapes: [subtitle(context, words.kicker), shape],
    notes: cardNotes(
      facts,
      rows.map(({ card }) => card),
    ),
  }));
}

function nameOf({ card }: Voted): string {
  return drawableText(oneLine(card.text));
}
