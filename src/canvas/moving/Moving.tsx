import { type RefObject, useEffect, useState } from 'react';
import { useCanvas } from '../canvasContext.ts';
import { listenToClipboard } from './listenToClipboard.ts';
import { listenToDrops } from './listenToDrops.ts';
import { PasteQuestionDialog } from './PasteQuestionDialog.tsx';
import { type Asked, hostQuestions } from './questions.ts';

/** What comes into the map and goes out of it by hand: the clipboard, and the questions a paste may ask. */
export function Moving({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const canvas = useCanvas();
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => hostQuestions(canvas, setAsked), [canvas]);
  useEffect(() => (root.current ? listenToClipboard(canvas, root.current) : undefined), [canvas, root]);
  useEffect(() => (root.current ? listenToDrops(canvas, root.current) : undefined), [canvas, root]);
  return asked && <PasteQuestionDialog asked={asked} />;
}
