export { CurveLegend } from './CurveLegend.tsx';
export { DifferenceLayer } from './DifferenceLayer.tsx';
export type { ChangeMark, GhostMark } from './layMarks.ts';
