/** Words painted as a link lead there: to who only reads by a click, to who edits with Ctrl or Cmd, as a click selects. */
import { hrefAt } from '../../drawing/index.ts';
import { isPointInRect, type Point } from '../../lib/geometry.ts';
import type { Canvas } from '../canvas.ts';
import { READABLE_ZOOM } from '../paint/detail.ts';

/** Where the words painted at a point of the map lead; null where there is no link. */
export function textLinkAt({ document: map, scene, view }: Canvas, at: Point): string | null {
  if (view.get().zoom < READABLE_ZOOM) return null;
  for (const { record, texts } of scene.getSnapshot().index.at(at)) {
    const set = record?.root === 'cards' ? texts.find(({ box }) => isPointInRect(at, box)) : undefined;
    if (!set || !record) continue;
    const { x, y, width } = set.box;
    const text = map.getMap().cards[record.id]?.text ?? '';
    return hrefAt(text, { width, font: set.font, lineHeight: set.lineHeight }, { x: at.x - x, y: at.y - y });
  }
  return null;
}

/** Opens links beside this page, and marks `root` while the pointer is on one. Answers the function that ends it. */
export function followTextLinks(root: HTMLElement, canvas: Canvas): () => void {
  let client: Point | null = null;
  const leadsTo = ({ ctrlKey, metaKey }: MouseEvent | KeyboardEvent): string | null => {
    const isMeant = client !== null && (!canvas.canEdit() || ctrlKey || metaKey);
    if (!isMeant || !client || canvas.session.getState().linkingFrom) return null;
    return textLinkAt(canvas, canvas.control.toMap(client));
  };
  const look = (event: MouseEvent | KeyboardEvent): void => {
    if (event instanceof MouseEvent) client = { x: event.clientX, y: event.clientY };
    root.toggleAttribute('data-on-link', leadsTo(event) !== null);
  };
  const leave = (): void => {
    client = null;
    root.removeAttribute('data-on-link');
  };
  const open = (event: MouseEvent): void => {
    look(event);
    const href = leadsTo(event);
    if (href === null) return;
    event.preventDefault();
    event.stopPropagation();
    Object.assign(document.createElement('a'), { href, target: '_blank', rel: 'noopener noreferrer' }).click();
  };
  root.addEventListener('pointermove', look);
  root.addEventListener('pointerleave', leave);
  root.addEventListener('click', open, true);
  window.addEventListener('keydown', look);
  window.addEventListener('keyup', look);
  return () => {
    leave();
    root.removeEventListener('pointermove', look);
    root.removeEventListener('pointerleave', leave);
    root.removeEventListener('click', open, true);
    window.removeEventListener('keydown', look);
    window.removeEventListener('keyup', look);
  };
}
