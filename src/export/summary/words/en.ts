import { capital, plural } from '../../pptx/labels/grammar.ts';
import { countWord, quote } from '../../pptx/words.ts';
import type { SummaryWords } from './types.ts';

const duration = (minutes: number) => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
};

export const en: SummaryWords = {
  title: (map) => `Workshop summary: ${map}`,
  kicker: 'Workshop summary',
  untitled: 'Untitled map',
  notOver: 'The workshop is not over yet: this is how it stands now.',
  duration,
  took: (took, planned) => {
    const apart = took - planned;
    const said =
      apart === 0 ? 'as planned' : `${duration(Math.abs(apart))} ${apart > 0 ? 'more' : 'less'} than planned`;
    return `The exercises took ${duration(took)}, ${said}`;
  },
  handedIn: (people) =>
    people === 0 ? 'Nothing was handed in' : `${plural(people, 'person', 'people')} handed something in`,
  fromPeople: (people) => `from ${plural(people, 'person', 'people')}`,
  planned: (minutes) => `planned ${duration(minutes)}`,
  ahead: 'ahead of the meeting',
  notTimed: 'not timed',
  exercises: 'How it went',
  types: {
    together: 'Together',
    write: 'Silent writing',
    group: 'Reveal and group',
    score: 'Blind scoring',
    vote: 'Dot vote',
    clinic: 'Pain-point clinic',
    matrix: 'Impact and effort',
    commit: 'Commit',
  },
  noExercises: 'No exercise was run.',
  made: 'What was made',
  noneMade: 'No cards were written in silence.',
  madeAre: (count, most) =>
    `${plural(count, 'card was', 'cards were')} written${most === '' ? '' : `, most of them ${most.toLocaleLowerCase('en')}`}`,
  gone: (count) => `${plural(count, 'card was', 'cards were')} later merged or taken away`,
  ofKind: (lane, count) => `${lane}: ${count}`,
  writtenBy: (name) => `by ${name}`,
  more: (count) => `and ${count} more`,
  votes: 'Votes',
  noVotes: 'Nothing was voted on.',
  dots: (count) => plural(count, 'dot', 'dots'),
  voteWon: (card, dots, all) => `${quote(card, 'en')} won the vote: ${dots} of ${plural(all, 'dot', 'dots')}`,
  voteTied: (cards, dots) =>
    `${capital(countWord(cards, 'en'))} share the lead with ${plural(dots, 'dot', 'dots')} each`,
  noDots: 'Nobody gave a dot.',
  goneDots: (count) => `${plural(count, 'dot', 'dots')} went to cards that are no longer on the map`,
  disputed: 'Where people disagree',
  noScores: 'No feelings were scored.',
  apart: (activity) => `People are furthest apart on ${quote(activity, 'en')}`,
  ofOneMind: (activities) =>
    activities === 1
      ? 'People are of one mind on the one activity'
      : `People are of one mind on all ${activities} activities`,
  scoredOf: (persona) => `How ${persona || 'the customer'} feels`,
  range: (min, max) => `${min} to ${max}`,
  median: (score) => `median ${score}`,
  middleHalf: (low, high) => `half of them between ${low} and ${high}`,
  severities: 'How much it hurts',
  severity: (median) => `${median} of 5`,
  worst: (card, median) => `${quote(card, 'en')} hurts most: ${median} of 5`,
  decisions: 'Decisions',
  noDecisions: 'Nothing has been chosen, and nobody has taken anything on.',
  owners: 'Who does what',
  by: (date) => `by ${date}`,
  noDate: 'no date',
  done: 'done',
  noOwner: 'No owner yet',
  questions: 'Open questions',
  noQuestions: 'No questions are left open.',
  questionsAre: (count) =>
    count === 1 ? 'One question is still open' : `${capital(countWord(count, 'en'))} questions are still open`,
  asks: {
    action: 'Decided, but not by whom or when',
    assumption: 'Put first, but only assumed',
    parked: 'Put aside for later',
    thread: 'Comments without an answer',
  },
  lacks: { owner: 'no owner', due: 'no date', both: 'no owner, no date' },
  review: 'What comes next',
  owner: 'Owner of the map',
  reviewOn: 'Looked at again',
  reviewIs: (date) => `We look at this map again on ${date}`,
  noReview: 'No day is set to look at this map again',
  reviewEvent: (map) => `Review the journey map: ${map}`,
  reviewText: (map) =>
    `What has changed since the workshop on ${quote(map, 'en')}? Who has done what, and what do we know now?`,
  privacy: 'What was private',
  erased: (count) =>
    count === 0
      ? 'Everything that people handed in was shown. Nothing private is kept.'
      : `${plural(count, 'thing that was', 'things that were')} private and never shown ${count === 1 ? 'has' : 'have'} been erased for good.`,
  columns: {
    rank: 'Place',
    card: 'Card',
    dots: 'Dots',
    people: 'From',
    where: 'Where',
    kind: 'Kind',
    count: 'Cards',
    examples: 'For example',
    activity: 'Activity',
    median: 'Median',
    half: 'Half of them',
    all: 'All of them',
    severity: 'Severity',
    question: 'Question',
    why: 'Why it is open',
    exercise: 'Exercise',
    planned: 'Planned',
    took: 'Took',
    handedIn: 'Handed in',
  },
};
