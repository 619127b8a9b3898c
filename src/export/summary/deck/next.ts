/** What was decided, what is still open, and when the map is looked at again. */
import { drawableText } from '../../../drawing/index.ts';
import { titleOf } from '../../pptx/context.ts';
import type { Shape, Slide } from '../../pptx/deck.ts';
import { hairline, label, subtitle } from '../../pptx/look.ts';
import { BOLD, fitText, leadingOf, REGULAR } from '../../pptx/measure.ts';
import { formatLongDate, formatShortDate } from '../../pptx/words.ts';
import { whyOpen } from '../tell.ts';
import type { Question } from '../types.ts';
import { bareSlides, type SummaryDeck, tableSlides } from './context.ts';

export function decisionSlides(deck: SummaryDeck): readonly Slide[] {
  const { summary, words, context, locale } = deck;
  const { theme, today, facts } = context;
  const { decisions, moreDecisions } = summary;
  const first = decisions.find(({ due, isDone }) => due !== '' && !isDone)?.due;
  const { columns } = facts.words;
  if (decisions.length === 0) return bareSlides(deck, 'decisions', words.noDecisions, words.decisions);
  return tableSlides(deck, {
    key: 'decisions',
    proposals: [
      facts.words.actionsAre(
        decisions.length + moreDecisions,
        first === undefined ? '' : formatLongDate(first, locale),
      ),
      words.decisions,
    ],
    under: [facts.words.actionsSubtitle, moreDecisions > 0 ? words.more(moreDecisions) : '']
      .filter(Boolean)
      .join(' · '),
    rows: decisions,
    columns: [
      { name: columns.what, share: 0.36, isBold: true, text: ({ text }) => drawableText(text) },
      {
        name: columns.owner,
        share: 0.2,
        text: ({ owner }) => drawableText(owner) || words.noOwner,
        colour: ({ owner }) => (owner === '' ? theme.inkSoft : theme.ink),
      },
      {
        name: columns.due,
        share: 0.19,
        isBold: true,
        text: ({ due, isDone }) =>
          isDone ? words.done : due === '' ? words.noDate : formatShortDate(due, locale, today),
        colour: ({ due }) => (due === '' ? theme.inkSoft : theme.ink),
      },
      { name: columns.where, share: 0.25, text: ({ where }) => drawableText(where) || facts.words.unplaced },
    ],
  });
}

export function questionSlides(deck: SummaryDeck): readonly Slide[] {
  const { summary, words } = deck;
  const { questions, moreQuestions } = summary;
  const why = (question: Question) => [words.asks[question.type], whyOpen(question, words)].filter(Boolean).join(': ');
  return tableSlides(deck, {
    key: 'questions',
    proposals: [words.questionsAre(questions.length + moreQuestions), words.questions],
    under: [words.questions, moreQuestions > 0 ? words.more(moreQuestions) : ''].filter(Boolean).join(' · '),
    rows: questions,
    columns: [
      {
        name: words.columns.question,
        share: 0.5,
        isBold: true,
        text: (question) => drawableText(question.type === 'thread' ? question.text : question.card.text),
      },
      { name: words.columns.why, share: 0.3, text: why },
      {
        name: words.columns.where,
        share: 0.2,
        text: (question) => drawableText(question.type === 'thread' ? question.by : question.card.where) || '–',
      },
    ],
  });
}

/** Who owns the map, when it is looked at again, and what has become of what was private. */
export function reviewSlide({ summary, words, context, locale }: SummaryDeck): Slide {
  const { frame, theme } = context;
  const { owner, reviewOn, erased } = summary;
  const date = reviewOn === '' ? '' : formatLongDate(reviewOn, locale);
  const rows = [
    { heading: words.owner, text: drawableText(owner) || words.noOwner },
    { heading: words.reviewOn, text: date || words.noDate },
    { heading: words.privacy, text: words.erased(erased) },
  ];
  const room = (frame.footerLine - 20 - frame.bodyTop) / rows.length;
  const shapes = rows.flatMap(({ heading, text }, i): Shape[] => {
    const y = frame.bodyTop + 8 + i * room;
    const width = frame.contentWidth;
    const fitted = fitText(text, { width, height: room - 44 }, [24, 20, 16, 14], i < 2 ? BOLD : REGULAR);
    return [
      hairline(frame.margin, y, width, theme),
      label(
        'Heading',
        heading,
        { x: frame.margin, y: y + 12, width, height: leadingOf(13) + 1 },
        { size: 13, colour: theme.inkSoft, bold: true },
      ),
      label(
        'Text',
        fitted.text,
        { x: frame.margin, y: y + 34, width, height: fitted.lines * leadingOf(fitted.size) + 2 },
        { size: fitted.size, colour: theme.ink, bold: i < 2 },
      ),
    ];
  });
  const proposals = [date === '' ? words.noReview : words.reviewIs(date), words.review];
  return { ...titleOf(context, 'review', proposals), shapes: [subtitle(context, words.review), ...shapes], notes: [] };
}
