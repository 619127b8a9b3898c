export { FormatButtons } from './FormatButtons.tsx';
export { listenToMarks } from './listenToMarks.ts';
export { TextLinks } from './TextLinks.tsx';
