import { type RefObject, useEffect, useState } from 'react';
import type { Canvas } from '../canvas.ts';
import { useCanvas } from '../canvasContext.ts';
import type { EarlyAct, EarlyClipboard } from './earlyClipboard.ts';
import { listenToClipboard } from './listenToClipboard.ts';
import { listenToDrops } from './listenToDrops.ts';
import { PasteQuestionDialog } from './PasteQuestionDialog.tsx';
import { pasteData } from './pasteData.ts';
import { type Asked, hostQuestions } from './questions.ts';
import { copyFromMenu, cutFromMenu } from './systemClipboard.ts';

interface MovingProps {
  readonly root: RefObject<HTMLElement | null>;
  /** What was asked before this was here. */
  readonly early: RefObject<EarlyClipboard | null>;
}

/** What comes into the map and goes out of it by hand: the clipboard, and the questions a paste may ask. */
export function Moving({ root, early }: MovingProps) {
  const canvas = useCanvas();
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => hostQuestions(canvas, setAsked), [canvas]);
  useEffect(() => {
    const act = early.current?.take();
    if (act) void doLate(canvas, act);
    return root.current ? listenToClipboard(canvas, root.current) : undefined;
  }, [canvas, root, early]);
  useEffect(() => (root.current ? listenToDrops(canvas, root.current) : undefined), [canvas, root]);
  return asked && <PasteQuestionDialog asked={asked} />;
}

/** The event that asked is over, so a copy goes the way of the menu. */
async function doLate(canvas: Canvas, act: EarlyAct): Promise<void> {
  if (act.type === 'paste') await pasteData(canvas, act);
  else if (act.type === 'cut') await cutFromMenu(canvas);
  else await copyFromMenu(canvas);
}
