/** What shows the map rather than edits it; fetched when somebody asks for it. */
export { Minimap } from './Minimap.tsx';
