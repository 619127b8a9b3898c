/** Draws a link: from a card or activity to the one that is clicked next, or that Enter is pressed on. */
import i18next from 'i18next';
import { addLinks } from '../../document/index.ts';
import { newId } from '../../lib/id.ts';
import { isSameEnd, type LinkEnd, linksAt, parseRecordKey, type RecordKey, recordKey } from '../../model/index.ts';
import type { Canvas } from '../canvas.ts';
import type { CellKey } from '../grid/cells.ts';
import { attempt } from './attempt.ts';

/** A record as the end of a link; null for what no link leads to. */
export function linkEnd(key: CellKey | null): LinkEnd | null {
  const name = key ? parseRecordKey(key) : null;
  return name?.root === 'cards' || name?.root === 'activities' ? { root: name.root, id: name.id } : null;
}

export function startLink(canvas: Canvas, key: CellKey | null): void {
  const from = linkEnd(key);
  if (!from) {
    canvas.announcer.warn(i18next.t('canvas:link.nothing'));
    return;
  }
  if (!attempt(canvas, () => canvas.session.setState({ linkingFrom: from }))) return;
  canvas.focus.goTo(recordKey(from.root, from.id));
  canvas.announcer.say(i18next.t('canvas:link.said', { from: wordsOf(canvas, from) }));
}

/** Makes the link that is being drawn, to the record under `key`; what no link can lead to is said, and it goes on. */
export function finishLink(canvas: Canvas, key: CellKey | null): void {
  const { linkingFrom: from } = canvas.session.getState();
  const to = linkEnd(key);
  if (!from) return;
  if (!to || isSameEnd(from, to)) {
    canvas.announcer.warn(i18next.t(to ? 'canvas:link.itself' : 'canvas:link.nothing'));
    return;
  }
  canvas.session.setState({ linkingFrom: null });
  makeLink(canvas, from, to);
}

/** Lets go of the link that is being drawn; the keyboard returns to where it began. */
export function cancelLink({ session, focus, announcer }: Canvas): void {
  const { linkingFrom: from } = session.getState();
  if (!from) return;
  session.setState({ linkingFrom: null });
  focus.goTo(recordKey(from.root, from.id));
  announcer.say(i18next.t('canvas:link.cancelled'));
}

/** A second link of the same kind between the same two says nothing more: the one there is selected. */
export function makeLink(canvas: Canvas, from: LinkEnd, to: LinkEnd): void {
  const { document: map, session } = canvas;
  const known = linksAt(map.getMap(), from).find((link) => isSameEnd(link.from, from) && isSameEnd(link.to, to));
  const id = known?.id ?? newId();
  const isDone = known !== undefined || attempt(canvas, () => map.run(addLinks, { links: [{ id, from, to }] }));
  if (!isDone) return;
  session.setState({ selection: [recordKey('links', id) satisfies RecordKey] });
  canvas.announcer.say(
    i18next.t(known ? 'canvas:link.known' : 'canvas:link.made', {
      from: wordsOf(canvas, from),
      to: wordsOf(canvas, to),
    }),
  );
}

function wordsOf({ document: map }: Canvas, { root, id }: LinkEnd): string {
  return map.getMap()[root][id]?.text || i18next.t('canvas:link.noWords');
}
