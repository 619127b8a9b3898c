import type { Ballot, BallotProblem } from '../../src/model/workshop/index.ts';
import type { WorkshopRefusal } from '../../src/sync/workshopProtocol.ts';

/** Why something about a workshop was refused: a word for programs and a sentence for people. */
export interface Refusal {
  readonly error: WorkshopRefusal;
  readonly message: string;
  /** With `changed`: what stands. */
  readonly stands?: { readonly revision: number; readonly ballot: Ballot | null };
}

const MESSAGES = {
  'no-code': ['not-found', 'This code does not work. Look at the screen again, or ask for a link.'],
  'no-own-code': ['not-found', 'No one in this workshop has that code of their own.'],
  'no-participant': ['not-found', 'You do not take part in this workshop any more. Join again.'],
  'no-box': ['not-found', 'There is no such exercise to hand something in to.'],
  'no-ballot': ['not-found', 'You have handed nothing in.'],
  'too-often': ['too-many', 'Too many wrong codes were tried. Please wait a minute, or ask for a link.'],
  full: [
    'full',
    'The workshop has as many people as it may have. The facilitator can take somebody out, or enter for you.',
  ],
  'too-many-boxes': ['full', 'The map has as many exercises as it may have.'],
  over: ['late', 'This is opened or erased already. Nothing can be handed in any more.'],
  'past-time': ['late', 'The time for handing in is over.'],
  'own-is-open': ['late', 'What you handed in is opened already and cannot be changed any more.'],
  changed: ['changed', 'You have handed in something else meanwhile, in another window.'],
  'takes-part': ['forbidden', 'You take part in this workshop already.'],
  'not-own': ['forbidden', 'In this exercise the facilitator opens what was handed in.'],
  'other-type': ['invalid', 'An exercise that has begun cannot become one of another type.'],
  'other-naming': ['handed-in', 'People have handed in already. How they are named cannot be changed any more.'],
  'anonymous-whole': ['invalid', 'Where nobody is named, everything is opened at once.'],
  'unknown-kind': ['invalid', 'There is no such kind of card.'],
  'map-full': ['too-big', 'The map has as many cards as it may have. Take some out, then open this again.'],
  'wrong-type': ['wrong-type', 'This exercise takes something else.'],
  'over-budget': ['over-budget', 'That is more than you have to give.'],
  'too-many-on-one': ['too-many-on-one', 'That is more on one card than is allowed.'],
  'not-asked': ['not-asked', 'Something in it is not asked for in this exercise.'],
  twice: ['twice', 'A card is in it twice.'],
} as const satisfies Readonly<Record<BallotProblem | (string & {}), readonly [WorkshopRefusal, string]>>;

export type Reason = keyof typeof MESSAGES;

export function refusal(reason: Reason): Refusal {
  const [error, message] = MESSAGES[reason];
  return { error, message };
}
