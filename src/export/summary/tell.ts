/**
 * The summary in words, in the order it is read: the page, the PDF and the Markdown file show the same sections.
 *
 * Law: a section that people look for is there even when it is empty, and says so.
 */
import { kindOf } from '../../kinds/registry.ts';
import type { Locale } from '../../lib/locale.ts';
import { formatScore } from '../../lib/number.ts';
import type { Spread } from '../../model/workshop/index.ts';
import type { Group, Item, Section } from '../pdf/handout/outline.ts';
import { formatLongDate } from '../pptx/words.ts';
import type { ActionFact, CardFact, Question, Summary } from './types.ts';
import { type SummaryWords, summaryWords } from './words.ts';

/** Its text is plain: nothing in it is markup. */
export interface ToldItem extends Item {
  /** Of the most in its list, 0…1, for a bar. */
  readonly share?: number;
  /** Of scores from −2 to 2, for a strip. */
  readonly spread?: Spread;
}

export interface ToldGroup extends Group {
  readonly items: readonly ToldItem[];
}

/** Stable names, for links to a section. */
export const SECTION_IDS = [
  'made',
  'votes',
  'disputed',
  'severities',
  'decisions',
  'owners',
  'questions',
  'review',
  'exercises',
  'privacy',
] as const;

export interface ToldSection extends Section {
  readonly id: (typeof SECTION_IDS)[number];
  readonly groups: readonly ToldGroup[];
}

interface Teller {
  readonly summary: Summary;
  readonly words: SummaryWords;
  readonly locale: Locale;
}

export interface ToldSummary {
  readonly title: string;
  /** Sentences under the title. */
  readonly under: readonly string[];
  readonly sections: readonly ToldSection[];
}

/** Days and hours of the meeting are told in `timeZone`, an IANA name. */
export function tellSummary(summary: Summary, locale: Locale, timeZone: string): ToldSummary {
  const words = summaryWords[locale];
  const teller: Teller = { summary, words, locale };
  return {
    title: words.title(summary.title || words.untitled),
    under: headSentences(summary, locale, timeZone),
    sections: [
      madeSection(teller),
      votesSection(teller),
      disputedSection(teller),
      ...severitySection(teller),
      decisionsSection(teller),
      ...ownersSection(teller),
      questionsSection(teller),
      reviewSection(teller),
      exercisesSection(teller),
      section('privacy', words.privacy, [group(null, words.erased(summary.erased), [])]),
    ],
  };
}

/** When it was, how long it took, how many took part; and that it still goes on, where it does. */
export function headSentences(summary: Summary, locale: Locale, timeZone: string): readonly string[] {
  const words = summaryWords[locale];
  const { from, to, took, planned, people, isOver } = summary;
  const when = from === null ? '' : sayWhen(from, to ?? from, locale, timeZone);
  const said = [when, took > 0 ? words.took(took, planned) : '', people > 0 ? words.handedIn(people) : ''];
  return [...(isOver ? [] : [words.notOver]), ...said.filter(Boolean).map((sentence) => `${sentence}.`)];
}

export function sayWhen(from: number, to: number, locale: Locale, timeZone: string): string {
  const tag = locale === 'en' ? 'en-GB' : locale;
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const hour = new Intl.DateTimeFormat('sv', { hour: '2-digit', minute: '2-digit', timeZone });
  const [first, last] = [day.format(from), day.format(to)];
  if (first !== last) return `${first} – ${last}`;
  const [begin, end] = [hour.format(from), hour.format(to)];
  return begin === end ? `${first}, ${begin}` : `${first}, ${begin}–${end}`;
}

function section(id: ToldSection['id'], heading: string, groups: readonly ToldGroup[]): ToldSection {
  return { id, heading, phase: null, groups };
}

function group(heading: string | null, empty: string, items: readonly ToldItem[]): ToldGroup {
  return { heading, empty, items };
}

function cardItem({ kind, kindName, text, where }: CardFact, label: string, said: readonly string[]): ToldItem {
  const facts = [...said, label === kindName ? '' : kindName, where].filter(Boolean).join(' · ');
  return { label, kind, text, facts: facts === '' ? [] : [facts] };
}

function plainItem(label: string, text: string, facts: readonly string[] = []): ToldItem {
  return { label, kind: null, text, facts: facts.filter(Boolean) };
}

function madeSection({ summary, words, locale }: Teller): ToldSection {
  const { made, goneCount } = summary;
  const groups = made.map(({ kind, kindName, count, cards }) => {
    const items: ToldItem[] = cards.map((card) =>
      cardItem(card, kindName, [card.by === null || card.by === '' ? '' : words.writtenBy(card.by)]),
    );
    if (count > cards.length) items.push(plainItem('', words.more(count - cards.length)));
    return group(words.ofKind(kindOf(kind)?.labels[locale].lane ?? kindName, count), '', items);
  });
  const gone = goneCount === 0 ? [] : [group(null, `${words.gone(goneCount)}.`, [])];
  return section(
    'made',
    words.made,
    groups.length + gone.length === 0 ? [group(null, words.noneMade, [])] : [...groups, ...gone],
  );
}

function votesSection({ summary, words }: Teller): ToldSection {
  const groups = summary.votes.map(({ title, ranked, more, goneDots }) => {
    const most = ranked[0]?.dots ?? 1;
    const items: ToldItem[] = ranked.map(({ card, dots, people }) => ({
      ...cardItem(card, words.dots(dots), [words.fromPeople(people)]),
      share: dots / most,
    }));
    if (more > 0) items.push(plainItem('', words.more(more)));
    if (goneDots > 0) items.push(plainItem('', words.goneDots(goneDots)));
    return group(title || words.types.vote, words.noDots, items);
  });
  return section('votes', words.votes, groups.length === 0 ? [group(null, words.noVotes, [])] : groups);
}

function disputedSection({ summary, words, locale }: Teller): ToldSection {
  const score = (value: number) => formatScore(value, locale);
  const groups = summary.scores.map(({ title, persona, scored, disputed }) => {
    const items = disputed.map(({ activity, phase, spread }): ToldItem => {
      const said = [
        words.median(score(spread.median)),
        words.middleHalf(score(spread.low), score(spread.high)),
        words.fromPeople(spread.count),
      ];
      return {
        ...plainItem(words.range(score(spread.min), score(spread.max)), activity, [
          [...said, phase].filter(Boolean).join(' · '),
        ]),
        spread,
      };
    });
    const heading = [title || words.types.score, persona === '' ? '' : words.scoredOf(persona)]
      .filter(Boolean)
      .join(' · ');
    return group(heading, scored === 0 ? words.noScores : `${words.ofOneMind(scored)}.`, items);
  });
  return section('disputed', words.disputed, groups.length === 0 ? [group(null, words.noScores, [])] : groups);
}

function severitySection({ summary, words, locale }: Teller): ToldSection[] {
  const groups = summary.severities.flatMap(({ title, ranked, more }) => {
    const items: ToldItem[] = ranked.map(({ card, spread }) => ({
      ...cardItem(card, words.severity(formatNumber(spread.median, locale)), [
        spread.min === spread.max ? '' : words.range(String(spread.min), String(spread.max)),
        words.fromPeople(spread.count),
      ]),
      share: spread.median / 5,
    }));
    if (more > 0) items.push(plainItem('', words.more(more)));
    return items.length === 0 ? [] : [group(title || words.types.clinic, '', items)];
  });
  return groups.length === 0 ? [] : [section('severities', words.severities, groups)];
}

function decisionsSection({ summary, words, locale }: Teller): ToldSection {
  const items = summary.decisions.map((action) =>
    cardItem(action, dueOf(action, words, locale), [action.owner || words.noOwner]),
  );
  if (summary.moreDecisions > 0) items.push(plainItem('', words.more(summary.moreDecisions)));
  return section('decisions', words.decisions, [group(null, words.noDecisions, items)]);
}

function ownersSection({ summary, words, locale }: Teller): ToldSection[] {
  const groups = summary.owners.map(({ owner, actions }) =>
    group(
      owner,
      '',
      actions.map((action) => cardItem(action, dueOf(action, words, locale), [])),
    ),
  );
  return groups.length === 0 ? [] : [section('owners', words.owners, groups)];
}

/** By when, or that it is done, which no day says. */
function dueOf({ due, isDone }: ActionFact, words: SummaryWords, locale: Locale): string {
  if (isDone) return words.done;
  return due === '' ? words.noDate : formatLongDate(due, locale);
}

const ASKED = ['action', 'assumption', 'parked', 'thread'] as const satisfies readonly Question['type'][];

function questionsSection({ summary, words }: Teller): ToldSection {
  const groups = ASKED.flatMap((type) => {
    const asked = summary.questions.filter((question) => question.type === type);
    const items = asked.map((question) => questionItem(question, words));
    return items.length === 0 ? [] : [group(words.asks[type], '', items)];
  });
  if (groups.length === 0) groups.push(group(null, words.noQuestions, []));
  if (summary.moreQuestions > 0) groups.push(group(null, words.more(summary.moreQuestions), []));
  return section('questions', words.questions, groups);
}

function questionItem(question: Question, words: SummaryWords): ToldItem {
  if (question.type === 'thread') return plainItem(question.by, question.text);
  return cardItem(question.card, question.card.kindName, [whyOpen(question, words)]);
}

/** What a decision lacks; empty for other questions, whose heading says it. */
export function whyOpen(question: Question, words: SummaryWords): string {
  if (question.type !== 'action') return '';
  const { owner, due } = question.card;
  return words.lacks[owner === '' && due === '' ? 'both' : owner === '' ? 'owner' : 'due'];
}

function reviewSection({ summary, words, locale }: Teller): ToldSection {
  const { owner, reviewOn } = summary;
  return section('review', words.review, [
    group(null, '', [
      plainItem(words.owner, owner || words.noOwner),
      plainItem(words.reviewOn, reviewOn === '' ? words.noDate : formatLongDate(reviewOn, locale)),
    ]),
  ]);
}

function exercisesSection({ summary, words }: Teller): ToldSection {
  const items = summary.exercises.map(({ title, type, took, planned, isAhead, people }) => {
    const label = took === null ? (isAhead ? words.ahead : words.notTimed) : words.duration(took);
    const said = [words.planned(planned), people === null ? '' : words.handedIn(people).toLocaleLowerCase()];
    return plainItem(label, title || words.types[type], [said.filter(Boolean).join(' · ')]);
  });
  return section('exercises', words.exercises, [group(null, words.noExercises, items)]);
}

export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}
