/**
 * What server and pages agree on about workshops: who takes part, and boxes that take sealed ballots. Rules and ballots are
 * values that the wire does not look into; `src/model/workshop` says what they are.
 */

/** Goes with every request about one's own ballot: the participant's own key. */
export const PARTICIPANT_HEADER = 'resa-participant';

/** How somebody came: by the code on the screen, by a link of the map, or entered by the facilitator for want of a device. */
export const CAME_BY = ['code', 'link', 'stand-in'] as const;
export type CameBy = (typeof CAME_BY)[number];

export const PARTICIPANT_NAME = 60;

/**
 * A box takes ballots (`open`); has been opened for some people, who can hand in no more (`opening`); has been opened for all
 * (`opened`); or was erased with what was in it (`erased`).
 */
export const BOX_STATES = ['open', 'opening', 'opened', 'erased'] as const;
export type BoxState = (typeof BOX_STATES)[number];

/** Why the server refused something about a workshop; the answer has a plain sentence too. */
export const WORKSHOP_REFUSALS = [
  /** No such box, participant or code, or one that is over. */
  'not-found',
  'forbidden',
  'invalid',
  /** The workshop has as many people as it may. */
  'full',
  /** The box is opened, erased or past its time. */
  'late',
  /** Another page of this person has handed in meanwhile; the answer has what stands. */
  'changed',
  /** People have handed in already: how they are named stays. */
  'handed-in',
  'over-budget',
  'too-many-on-one',
  'not-asked',
  'twice',
  'wrong-type',
  'too-many',
  'too-big',
] as const;
export type WorkshopRefusal = (typeof WORKSHOP_REFUSALS)[number];
