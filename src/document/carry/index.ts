/** Takes what was written under an earlier epoch of a map into the one that is open: fetched when there is something to take. */
export { carryOver } from './carryOver.ts';
