import type { Exercise } from '../workshop/index.ts';

/** What the plans are made of; an exercise that stands in several says the same in each. */
export const PARTS = [
  'welcome',
  'lastTime',
  'frame',
  'phases',
  'activities',
  'needs',
  'group',
  'feelings',
  'touchpoints',
  'pains',
  'severity',
  'whys',
  'ideas',
  'groupIdeas',
  'vote',
  'matrix',
  'commit',
  'ends',
  'pause',
  'wish',
  'newActivities',
  'wishedFeelings',
  'changed',
  'learned',
  'groupLearned',
] as const;
export type PlanPart = (typeof PARTS)[number];

export interface PartWords {
  readonly title: string;
  readonly instruction: string;
}

type Shape = Pick<Exercise, 'type' | 'minutes'> & Partial<Pick<Exercise, 'scope' | 'naming' | 'dots'>>;

const kinds = (...names: string[]): Exercise['scope'] => ({ kinds: names, lanes: null, phases: null });
const NOTHING = kinds();

/** Types and usual times; a plan may give another time. */
export const SHAPES: Readonly<Record<PlanPart, Shape>> = {
  welcome: { type: 'together', minutes: 10, scope: NOTHING },
  lastTime: { type: 'together', minutes: 15, scope: kinds('opportunity') },
  frame: { type: 'together', minutes: 10 },
  phases: { type: 'together', minutes: 15 },
  activities: { type: 'together', minutes: 25 },
  needs: { type: 'write', minutes: 10, scope: kinds('need') },
  group: { type: 'group', minutes: 10 },
  feelings: { type: 'score', minutes: 10 },
  touchpoints: { type: 'together', minutes: 15, scope: kinds('touchpoint', 'backstage') },
  pains: { type: 'write', minutes: 10, scope: kinds('pain-point', 'quote') },
  severity: { type: 'clinic', minutes: 15 },
  whys: { type: 'together', minutes: 25, scope: kinds('pain-point', 'note', 'need') },
  ideas: { type: 'write', minutes: 10, scope: kinds('opportunity') },
  groupIdeas: { type: 'group', minutes: 10 },
  vote: { type: 'vote', minutes: 5, dots: { budget: null, most: 3, kinds: ['opportunity'] } },
  matrix: { type: 'matrix', minutes: 15 },
  commit: { type: 'commit', minutes: 15, naming: 'named' },
  ends: { type: 'together', minutes: 10 },
  pause: { type: 'together', minutes: 15, scope: NOTHING },
  wish: { type: 'write', minutes: 8, scope: kinds('need', 'note') },
  newActivities: { type: 'together', minutes: 30 },
  wishedFeelings: { type: 'score', minutes: 8 },
  changed: { type: 'score', minutes: 10 },
  learned: { type: 'write', minutes: 8, scope: kinds('note', 'quote') },
  groupLearned: { type: 'group', minutes: 10 },
};
