/** Fetched together when something is first selected: who looks at one card looks at others. */
export { ActivityInspector } from './ActivityInspector.tsx';
export { CardInspector } from './CardInspector.tsx';
export { LaneInspector } from './LaneInspector.tsx';
export { ManyInspector } from './ManyInspector.tsx';
export { PhaseInspector } from './PhaseInspector.tsx';
