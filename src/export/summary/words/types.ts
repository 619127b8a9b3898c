/** The summary's own words, of the page and of every file. Sentences are functions, so that each language orders them its own way. */
export interface SummaryWords {
  readonly title: (map: string) => string;
  readonly kicker: string;
  readonly untitled: string;
  readonly notOver: string;
  /** "2 h 50 min" */
  readonly duration: (minutes: number) => string;
  readonly took: (took: number, planned: number) => string;
  readonly handedIn: (people: number) => string;
  readonly fromPeople: (people: number) => string;
  readonly planned: (minutes: number) => string;
  readonly ahead: string;
  readonly notTimed: string;

  readonly exercises: string;
  readonly types: Readonly<
    Record<'together' | 'write' | 'group' | 'score' | 'vote' | 'clinic' | 'matrix' | 'commit', string>
  >;
  readonly noExercises: string;

  readonly made: string;
  readonly noneMade: string;
  /** `most`: the lane name of the kind that more than half of them are, or empty. */
  readonly madeAre: (count: number, most: string) => string;
  readonly gone: (count: number) => string;
  readonly ofKind: (lane: string, count: number) => string;
  readonly writtenBy: (name: string) => string;
  readonly more: (count: number) => string;

  readonly votes: string;
  readonly noVotes: string;
  readonly dots: (count: number) => string;
  readonly voteWon: (card: string, dots: number, all: number) => string;
  readonly voteTied: (cards: number, dots: number) => string;
  readonly noDots: string;
  readonly goneDots: (count: number) => string;

  readonly disputed: string;
  readonly noScores: string;
  readonly apart: (activity: string) => string;
  readonly ofOneMind: (activities: number) => string;
  readonly scoredOf: (persona: string) => string;
  readonly range: (min: string, max: string) => string;
  readonly median: (score: string) => string;
  readonly middleHalf: (low: string, high: string) => string;

  readonly severities: string;
  readonly severity: (median: string) => string;
  readonly worst: (card: string, median: string) => string;

  readonly decisions: string;
  readonly noDecisions: string;
  readonly owners: string;
  readonly by: (date: string) => string;
  readonly noDate: string;
  readonly done: string;
  readonly noOwner: string;

  readonly questions: string;
  readonly noQuestions: string;
  readonly questionsAre: (count: number) => string;
  readonly asks: Readonly<Record<'action' | 'assumption' | 'parked' | 'thread', string>>;
  readonly lacks: Readonly<Record<'owner' | 'due' | 'both', string>>;

  readonly review: string;
  readonly owner: string;
  readonly reviewOn: string;
  readonly reviewIs: (date: string) => string;
  readonly noReview: string;
  readonly reviewEvent: (map: string) => string;
  readonly reviewText: (map: string) => string;

  readonly privacy: string;
  readonly erased: (count: number) => string;

  readonly columns: Readonly<
    Record<
      | 'rank'
      | 'card'
      | 'dots'
      | 'people'
      | 'where'
      | 'kind'
      | 'count'
      | 'examples'
      | 'activity'
      | 'median'
      | 'half'
      | 'all'
      | 'severity'
      | 'question'
      | 'why'
      | 'exercise'
      | 'planned'
      | 'took'
      | 'handedIn',
      string
    >
  >;
}
