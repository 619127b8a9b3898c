import type { Ballot, BoxRules } from '../../../model/workshop/index.ts';
import type { BallotKeeper, BallotView } from '../../../sync/workshop/index.ts';
import type { Box } from './boxes.ts';

/** What the screen of a sealed exercise gets. */
export interface SealedProps<Rules extends BoxRules> {
  readonly rules: Rules;
  readonly ballot: BallotView<Ballot> & { readonly keeper: BallotKeeper<Ballot> };
  readonly box: Box;
}
