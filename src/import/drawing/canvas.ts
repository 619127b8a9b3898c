import type { ImportWarning } from '../types.ts';
import { type Drawing, type DrawnBox, type DrawnFrame, elementName } from './drawing.ts';
import { areaOf, contains, type Plain, plainList, textAt } from './values.ts';

/** The six colours that JSON Canvas names by number. */
const PRESETS: Readonly<Record<string, string>> = {
  '1': '#fb464c',
  '2': '#e9973f',
  '3': '#e0de71',
  '4': '#44cf6e',
  '5': '#53dfdd',
  '6': '#a882ff',
};

/** Ids of what Resa's own canvases hold besides records: what is told of the map, the name of a row, and the tray. */
const OWN = { head: 'map', activities: 'activities', tray: 'unplaced' } as const;

/** JSON Canvas 1.0: nodes of text, files and links, groups of them, and edges. */
export function readCanvas(file: Plain): Drawing {
  const boxes: DrawnBox[] = [];
  const frames: DrawnFrame[] = [];
  const lost: string[] = [];
  const warnings: ImportWarning[] = [];
  const nodes = plainList(file.nodes);
  const own = (id: string) => nodes.find((node) => textAt(node, 'id') === id);
  const head = own(OWN.activities) ? own(OWN.head) : undefined;
  const tray = head && own(OWN.tray);
  const trayArea = tray ? areaOf(tray) : null;
  for (const node of nodes) {
    const text = textOf(node);
    const area = areaOf(node);
    if (text === '' || node === head || node === tray) continue;
    if (trayArea && area && contains(trayArea, area)) {
      lost.push(text);
      continue;
    }
    if (!area) {
      lost.push(text);
      warnings.push({ code: 'drawing-no-place', place: { element: elementName(text) }, values: {} });
    } else if (node.type === 'group') frames.push({ id: textAt(node, 'id'), text, ...area });
    else boxes.push({ id: textAt(node, 'id'), text, ...area, colour: colourOf(node) });
  }
  const arrows = plainList(file.edges).map((edge) => ({
    from: textAt(edge, 'fromNode'),
    to: textAt(edge, 'toNode'),
    label: textAt(edge, 'label').trim(),
  }));
  return { title: head ? titleOf(textOf(head)) : '', boxes, frames, arrows, lost, warnings };
}

/** The first line, without the marks of Markdown. */
function titleOf(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line.replace(/^\*\*(.*)\*\*$/, '$1').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function textOf(node: Plain): string {
  if (node.type === 'group') return textAt(node, 'label').trim();
  if (node.type === 'link') return textAt(node, 'url').trim();
  if (node.type === 'file') return textAt(node, 'file').split('/').at(-1)?.trim() ?? '';
  return textAt(node, 'text')
    .replace(/^\s*#{1,6}\s+/gm, '')
    .trim();
}

function colourOf(node: Plain): string | null {
  const colour = textAt(node, 'color');
  return PRESETS[colour] ?? (/^#[0-9a-f]{6}$/i.test(colour) ? colour : null);
}
