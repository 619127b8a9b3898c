/** What was written in silence, and how the time was spent. */
import { drawableText } from '../../../drawing/index.ts';
import { kindOf } from '../../../kinds/registry.ts';
import type { Slide } from '../../pptx/deck.ts';
import { quote } from '../../pptx/words.ts';
import { type SummaryDeck, tableSlides } from './context.ts';

const EXAMPLES = 3;

export function madeSlides(deck: SummaryDeck): readonly Slide[] {
  const { summary, words, locale } = deck;
  const { made, madeCount, goneCount, people } = summary;
  const laneName = (kind: string, name: string) => kindOf(kind)?.labels[locale].lane ?? name;
  const [first] = made;
  const most = first && made.length > 1 && first.count * 2 > madeCount ? laneName(first.kind, first.kindName) : '';
  const only = first && made.length === 1 ? laneName(first.kind, first.kindName) : '';
  return tableSlides(deck, {
    key: 'made',
    proposals: [words.madeAre(madeCount, most || only), words.made],
    under: [words.handedIn(people), goneCount > 0 ? words.gone(goneCount) : ''].filter(Boolean).join(' · '),
    rows: made,
    columns: [
      {
        name: words.columns.kind,
        share: 0.2,
        isBold: true,
        text: ({ kind, kindName }) => laneName(kind, kindName),
      },
      { name: words.columns.count, share: 0.1, isBold: true, text: ({ count }) => String(count) },
      {
        name: words.columns.examples,
        share: 0.7,
        text: ({ cards, count }) => {
          const said = cards.slice(0, EXAMPLES).map(({ text }) => quote(drawableText(text), locale));
          return [...said, count > EXAMPLES ? words.more(count - EXAMPLES) : ''].filter(Boolean).join(', ');
        },
      },
    ],
  });
}

export function exerciseSlides(deck: SummaryDeck): readonly Slide[] {
  const { summary, words } = deck;
  const { exercises, took, planned } = summary;
  return tableSlides(deck, {
    key: 'exercises',
    proposals: [...(took > 0 ? [words.took(took, planned)] : []), words.exercises],
    under: words.exercises,
    rows: exercises,
    columns: [
      {
        name: words.columns.exercise,
        share: 0.55,
        isBold: true,
        text: ({ title, type }) => title || words.types[type],
      },
      { name: words.columns.planned, share: 0.15, text: (one) => words.duration(one.planned) },
      {
        name: words.columns.took,
        share: 0.15,
        text: (one) => (one.took === null ? (one.isAhead ? words.ahead : words.notTimed) : words.duration(one.took)),
      },
      {
        name: words.columns.handedIn,
        share: 0.15,
        text: ({ people }) => (people === null ? '–' : String(people)),
      },
    ],
  });
}
