/** The two windows of whoever leads: one for themselves, one for the wall. */
export { LeadPage } from './LeadPage.tsx';
export { WallPage } from './WallPage.tsx';
