import type { Canvas } from '../canvas.ts';
import { isForMap } from './isForMap.ts';

/** What somebody asked of the clipboard before the code for it was here. */
export type EarlyAct =
  | { readonly type: 'copy' | 'cut' }
  | { readonly type: 'paste'; readonly html: string; readonly text: string; readonly files: readonly File[] };

export interface EarlyClipboard {
  /** Ends the waiting; answers the last that was asked meanwhile, for the code that has come to do. */
  readonly take: () => EarlyAct | null;
}

const TYPES = ['copy', 'cut', 'paste'] as const;

/** The key that copies or pastes may itself be the first sign of a person. What it asks is kept, as the event will not wait. */
export function keepEarlyClipboard(canvas: Canvas, root: HTMLElement): EarlyClipboard {
  let kept: EarlyAct | null = null;
  const keep = (event: ClipboardEvent): void => {
    const { type, clipboardData: data } = event;
    if (!isForMap(canvas, root, event)) return;
    if (type === 'paste' && data) {
      event.preventDefault();
      kept = { type, html: data.getData('text/html'), text: data.getData('text/plain'), files: [...data.files] };
    } else if (document.getSelection()?.isCollapsed) kept = { type: type === 'cut' ? 'cut' : 'copy' };
  };
  for (const type of TYPES) document.addEventListener(type, keep);
  return {
    take() {
      for (const type of TYPES) document.removeEventListener(type, keep);
      return kept;
    },
  };
}
