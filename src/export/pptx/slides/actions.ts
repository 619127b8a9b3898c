/** What somebody has taken on: who does what by when. */
import { drawableText } from '../../../drawing/index.ts';
import { kindOf } from '../../../kinds/registry.ts';
import { type DeckContext, partOf, titleOf } from '../context.ts';
import type { Slide } from '../deck.ts';
import { subtitle } from '../look.ts';
import { tableBox, tablePages } from '../tables.ts';
import { formatLongDate, formatShortDate } from '../words.ts';
import { whereOf } from './pains.ts';

export function actionSlides(context: DeckContext): Slide[] {
  const { facts, theme, today } = context;
  const { words, actions, locale } = facts;
  const kindName = (kind: string) => kindOf(kind)?.labels[locale].name ?? kind;
  const pages = tablePages(context, {
    name: words.whoDoesWhat,
    box: tableBox(context),
    rows: actions,
    columns: [
      {
        name: words.columns.what,
        share: 0.38,
        isBold: true,
        text: ({ card }) => drawableText(card.text).trim() || kindName(card.kind),
      },
      { name: words.columns.owner, share: 0.22, text: ({ owner }) => owner || words.noOwner },
      {
        name: words.columns.due,
        share: 0.15,
        isBold: true,
        text: ({ due }) => (due === '' ? words.noDate : formatShortDate(due, locale, today)),
        colour: ({ due }) => (due === '' ? theme.inkSoft : theme.ink),
      },
      {
        name: words.columns.where,
        share: 0.25,
        text: ({ card }) => {
          const placed = facts.placed.get(card.id);
          return placed ? whereOf(context, placed) : words.unplaced;
        },
      },
    ],
  });
  const first = actions.find(({ due }) => due !== '')?.due;
  const proposals = [
    words.actionsAre(actions.length, first === undefined ? '' : formatLongDate(first, locale)),
    words.whoDoesWhat,
  ];
  return pages.map(({ shape }, i) => ({
    ...titleOf(context, 'actions', proposals, partOf(context, i, pages.length)),
    shapes: [subtitle(context, words.actionsSubtitle), shape],
    notes: [],
  }));
}
