import i18next from 'i18next';
import { attempt } from '../actions/attempt.ts';
import type { Canvas } from '../canvas.ts';
import { type DragGesture, STILL } from '../gestures/gestureStore.ts';
import { cellBox } from '../grid/cells.ts';
import { cellAt } from '../host/pointing.ts';
import { pasteClipboard } from './pasteBlock.ts';
import { takeFiles } from './takeFiles.ts';

/** Dragged within the page: the tray's cards, and what the browser drags by itself. */
const OWN_TYPE = /^application\/x-resa/;

/** Takes what is dropped on the map from other programs and shows the cell it would go into. Answers the function that ends it. */
export function listenToDrops(canvas: Canvas, root: HTMLElement): () => void {
  let isOver = false;

  function canTake({ dataTransfer }: DragEvent): boolean {
    const types = [...(dataTransfer?.types ?? [])];
    if (types.some((type) => OWN_TYPE.test(type))) return false;
    return types.includes('Files') || types.includes('text/plain') || types.includes('text/html');
  }
  const over = (event: DragEvent): void => {
    const isOwn = [...(event.dataTransfer?.types ?? [])].some((type) => OWN_TYPE.test(type));
    if (!isOwn && !canTake(event)) return;
    if (!isOwn) {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = canvas.canEdit() ? 'copy' : 'none';
    }
    if (!canvas.canEdit()) return;
    if (!isOver) canvas.gesture.start(showCell(canvas));
    isOver = true;
    const client = { x: event.clientX, y: event.clientY };
    canvas.gesture.move(canvas.control.toMap(client), client);
  };
  const leave = (event: DragEvent): void => {
    if (event.relatedTarget instanceof Node && root.contains(event.relatedTarget)) return;
    end();
  };
  function end(): void {
    if (isOver) canvas.gesture.cancel();
    isOver = false;
  }
  const drop = (event: DragEvent): void => {
    end();
    const data = event.dataTransfer;
    if (!data || !canTake(event)) return;
    event.preventDefault();
    void take(canvas, data, { x: event.clientX, y: event.clientY });
  };
  root.addEventListener('dragover', over);
  root.addEventListener('dragleave', leave);
  root.addEventListener('drop', drop);
  window.addEventListener('dragend', end);
  return () => {
    root.removeEventListener('dragover', over);
    root.removeEventListener('dragleave', leave);
    root.removeEventListener('drop', drop);
    window.removeEventListener('dragend', end);
  };
}

/** Marks the cell under the pointer. */
function showCell(canvas: Canvas): DragGesture {
  return {
    move(at) {
      const { grid, scene } = canvas.scene.getSnapshot();
      const cell = cellAt(canvas, at);
      return { ...STILL, marks: cell ? [cellBox(scene.layout, grid, cell.row, cell.column)] : [] };
    },
    drop: () => undefined,
    cancel: () => undefined,
  };
}

async function take(
  canvas: Canvas,
  data: DataTransfer,
  client: { readonly x: number; readonly y: number },
): Promise<void> {
  if (!attempt(canvas, () => undefined)) return;
  const files = [...data.files];
  const cell = cellAt(canvas, canvas.control.toMap(client));
  if (files.length > 0) await takeFiles(canvas, files, cell ?? canvas.focus.get());
  else if (cell)
    await pasteClipboard(canvas, { html: data.getData('text/html'), text: data.getData('text/plain') }, cell);
  else canvas.announcer.warn(i18next.t('moving:dropOnCell'));
}
