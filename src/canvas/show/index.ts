/** What shows the map rather than edits it; fetched when somebody asks for it. */
export { Minimap } from './Minimap.tsx';
export type { ShownPart } from './shot.ts';
export { useShot, useShownScene } from './useShot.ts';
