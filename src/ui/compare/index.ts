export { CopyDialog } from './CopyDialog.tsx';
export { OriginLink } from './OriginLink.tsx';
