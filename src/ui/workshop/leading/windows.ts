/** The two windows of whoever leads: one for themselves, one for the wall. */

export { WallPage } from '../wall/WallPage.tsx';
export { LeadPage } from './LeadPage.tsx';
