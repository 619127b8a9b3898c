export { CompareBar } from './CompareBar.tsx';
export { CompareDialog } from './CompareDialog.tsx';
export { CompareOverlay } from './CompareOverlay.tsx';
export { ComparePanel } from './ComparePanel.tsx';
export { CopyDialog } from './CopyDialog.tsx';
export { OriginLink } from './OriginLink.tsx';
