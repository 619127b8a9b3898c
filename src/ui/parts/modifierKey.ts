export { altKey, modifierKey } from '../../lib/modifierKey.ts';
