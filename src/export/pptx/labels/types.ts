/** The deck's own words. Sentences are functions, so that each language orders them its own way. */
export interface DeckLabels {
  readonly journeyMap: string;
  readonly untitled: string;
  readonly state: Readonly<Record<'current' | 'future', string>>;
  readonly purpose: string;
  readonly phase: (index: number) => string;
  readonly phaseOf: (index: number, count: number) => string;
  readonly activity: (index: number) => string;
  readonly activities: string;
  readonly countActivities: (count: number) => string;
  readonly noActivities: string;
  readonly part: (index: number, count: number) => string;
  readonly evidence: Readonly<Record<'assumption' | 'insight', string>>;
  readonly criticalMoment: string;

  readonly decides: (moment: string, persona: string) => string;
  readonly journeyOf: (persona: string) => string;
  readonly glance: (phases: number, activities: number, cards: number) => string;
  readonly shares: (insight: string, assumption: string) => string;
  readonly hurtsMost: string;
  readonly hurtsMostOf: (rated: number, count: number) => string;
  readonly notRated: (shown: number, count: number) => string;
  readonly severity: (value: number) => string;
  readonly noScores: string;
  readonly noPhases: string;
  readonly curve: (persona: string) => string;
  readonly curveOf: (persona: string) => string;
  readonly goToPhase: (phase: string) => string;
  readonly flags: Readonly<Record<'peak' | 'end' | 'high' | 'low', string>>;
  readonly lineKey: string;

  readonly rememberedAs: (remembered: string, mean: string, isApart: boolean) => string;
  readonly rememberedOf: (persona: string) => string;
  readonly remembered: string;
  readonly formula: (peak: string, end: string) => string;
  readonly meanOf: (count: number, mean: string) => string;
  readonly thin: string;
  readonly peakIs: (score: string, moment: string) => string;
  readonly endIs: (score: string, moment: string) => string;
  readonly data: string;
  readonly howToRead: string;
  readonly reading: string;

  readonly liftPeak: string;
  readonly keepPeak: string;
  readonly liftMoves: (moment: string, from: string, to: string, was: string, becomes: string) => string;
  readonly liftLeaves: (moment: string, from: string, to: string, was: string) => string;
  readonly newPeak: (moment: string) => string;
  readonly aloneNothing: (moment: string) => string;
  readonly losing: (moment: string, from: string, was: string, becomes: string) => string;

  readonly startWith: (opportunity: string) => string;
  readonly opportunities: string;
  readonly whoDoesWhat: string;
  readonly matrixSubtitle: string;
  readonly rankedSubtitle: string;
  readonly quadrants: Readonly<Record<'quick' | 'big' | 'fill' | 'later', string>>;
  readonly impactEffort: (impact: number, effort: number) => string;
  readonly noOwner: string;
  readonly noDate: string;

  readonly actionsAre: (count: number, first: string) => string;
  readonly actionsSubtitle: string;
  readonly pains: string;
  readonly hurtsMostIs: (pain: string) => string;
  readonly painsSubtitle: (rated: number, count: number) => string;
  readonly assumptions: string;
  readonly assumptionsAre: (count: number, all: number) => string;
  readonly assumptionsSubtitle: (shown: number, count: number) => string;
  readonly columns: Readonly<
    Record<
      | 'severity'
      | 'pain'
      | 'where'
      | 'evidence'
      | 'owner'
      | 'what'
      | 'due'
      | 'assumed'
      | 'kind'
      | 'question'
      | 'number'
      | 'opportunity'
      | 'impact'
      | 'effort',
      string
    >
  >;

  readonly persona: string;
  readonly personas: string;
  readonly personaIs: (name: string) => string;
  readonly portraitOf: (name: string) => string;
  readonly inTheirWords: string;
  readonly goals: string;
  readonly needs: string;
  readonly situation: string;

  readonly picture: string;
  readonly pictureMissing: string;

  readonly toOverview: string;
  readonly unplaced: string;
  readonly unplacedSubtitle: (count: number) => string;
  readonly inFull: string;
  readonly inFullSubtitle: string;
  readonly sources: string;
}
