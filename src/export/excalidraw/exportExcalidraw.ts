/**
 * A map → an Excalidraw scene, from the display list: what is drawn there is what was seen here. Each thing of the map is one group;
 * texts of cards and activities are bound to their boxes, arrows to what they join.
 *
 * Law: ids and seeds come from the map's own ids, so that equal maps give equal files.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import { lightTheme } from '../../drawing/index.ts';
import { buildScene } from '../../layout/index.ts';
import { type Link, type LinkEnd, recordKey } from '../../model/index.ts';
import { encodeText } from '../encodeText.ts';
import type { NoOptions } from '../formats.ts';
import { forEachPaced } from '../pace.ts';
import { imagesIn, NO_PICTURES, type Pictures, pictureToDataUri } from '../pictures.ts';
import { countLosses } from '../reading/countLosses.ts';
import { shownView } from '../shownView.ts';
import type { Exporter } from '../types.ts';
import type { Maker } from './drawingsToElements.ts';
import type { ExcalidrawElement, RectangleElement } from './element.ts';
import { itemElements, linkElements } from './itemElements.ts';

export const exportExcalidraw: Exporter<NoOptions> = async (input, _, task) => {
  const { map, locale, pictures = NO_PICTURES } = input;
  const scene = buildScene(map, { locale, theme: lightTheme }, shownView(input));
  const elements: ExcalidrawElement[] = [];
  const containers = new Map<string, RectangleElement>();
  const joined = new Map<string, { readonly type: 'arrow'; readonly id: string }[]>();

  const addLink = (item: (typeof scene.items)[number], link: Link, maker: Maker) => {
    const end = ({ root, id }: LinkEnd) => containers.get(recordKey(root, id)) ?? null;
    const ends = { from: end(link.from), to: end(link.to) };
    const [arrow, ...label] = linkElements(item, link, ends, maker);
    if (!arrow) return;
    elements.push(arrow, ...label);
    for (const box of [ends.from, ends.to]) {
      if (box) joined.set(box.id, [...(joined.get(box.id) ?? []), { type: 'arrow', id: arrow.id }]);
    }
  };
  await forEachPaced(scene.items, task, [0.05, 0.9], (item) => {
    const maker = makerOf(item.key, pictures);
    const link = item.record?.root === 'links' ? map.links[item.record.id] : undefined;
    if (link) return addLink(item, link, maker);
    const made = itemElements(item, map, maker);
    elements.push(...made.elements);
    if (made.container) containers.set(item.key, made.container);
  });

  const order = generateNKeysBetween(null, null, elements.length);
  const file = {
    type: 'excalidraw',
    version: 2,
    source: 'Resa',
    elements: elements.map((element, i) => ({
      ...element,
      index: order[i],
      boundElements: [...element.boundElements, ...(joined.get(element.id) ?? [])],
    })),
    appState: { viewBackgroundColor: lightTheme.ground, gridModeEnabled: false },
    files: filesOf(elements, pictures),
  };
  const shown = imagesIn(scene.items.map(({ drawings }) => drawings));
  const missing = [...shown].filter((id) => !pictures.has(id)).length;
  return {
    bytes: encodeText(writeScene(file)),
    losses: [
      ...(missing > 0 ? [{ code: 'pictures', count: missing } as const] : []),
      ...countLosses(map, scene.whole, ['notes', 'sources', 'unplaced']),
    ],
  };
};

/** A line for each element, so that two versions can be compared. */
function writeScene({ elements, ...rest }: { readonly elements: readonly object[] }): string {
  const lines = elements.map((element) => JSON.stringify(element)).join(',\n');
  return `${JSON.stringify(rest).slice(0, -1)},"elements":[\n${lines}\n]}\n`;
}

function makerOf(key: string, pictures: Pictures): Maker {
  let count = 0;
  return { pictures, next: (opacity) => ({ id: `${key}:${count++}`, group: key, opacity }) };
}

function filesOf(elements: readonly ExcalidrawElement[], pictures: Pictures): Readonly<Record<string, object>> {
  const shown = new Set(elements.flatMap((element) => (element.type === 'image' ? [element.fileId] : [])));
  return Object.fromEntries(
    [...shown].flatMap((id) => {
      const picture = pictures.get(id);
      return picture ? [[id, { id, mimeType: picture.mime, dataURL: pictureToDataUri(picture), created: 1 }]] : [];
    }),
  );
}
