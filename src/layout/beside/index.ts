export { curvesBeside } from './curvesBeside.ts';
