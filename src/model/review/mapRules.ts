/** What a map should say of itself: why, whose, who keeps it, and when it is looked at again. */
import { isLive } from '../map.ts';
import { onMap, type Rule } from './finding.ts';

export const noPurpose: Rule = ({ map }) => onMap('noPurpose', map.map.purpose.trim() === '');

export const noPersona: Rule = ({ map }) =>
  onMap('noPersona', !Object.values(map.personas).some((one) => isLive(one) && one.name.trim() !== ''));

export const noOwner: Rule = ({ map }) => onMap('noOwner', map.map.owner.trim() === '');

export const noReviewDate: Rule = ({ map }) => onMap('noReviewDate', map.map.reviewOn === '');

export const staleReview: Rule = ({ map: { map }, today }) =>
  onMap('staleReview', map.reviewOn !== '' && map.reviewOn < today, { date: map.reviewOn });
