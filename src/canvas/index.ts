export { type CanvasActions, createCanvasActions } from './actions/canvasActions.ts';
export type { Intent } from './grid/keymap.ts';
export { SHORTCUT_GROUPS, type Shortcut, type ShortcutGroup, shortcuts } from './grid/shortcuts.ts';
export { useFirstSign } from './host/useFirstSign.ts';
export { MapCanvas, type MapCanvasProps } from './MapCanvas.tsx';
export type { AddedPicture, MapHome, Surroundings } from './moving/mapHome.ts';
export type { CanvasPresence, OtherPerson } from './presence/canvasPresence.ts';
export type { Insets } from './view/viewMaths.ts';
