import type { Drawing, Theme } from '../drawing/index.ts';
import { buildScene, layoutLabels, type Scene } from '../layout/index.ts';
import { type LoadedFont, loadUsedFonts } from './fonts.ts';
import { type MapPart, mapOfPart } from './part.ts';
import { NO_PICTURES, type Pictures } from './pictures.ts';
import { shownView } from './shownView.ts';
import type { ExportInput, ExportTask } from './types.ts';

/** What every picture of the map starts from. */
export interface Prepared {
  readonly scene: Scene;
  readonly fonts: readonly LoadedFont[];
  readonly pictures: Pictures;
  readonly title: string;
  readonly description: string;
}

export interface PrepareOptions {
  readonly part: MapPart;
  /** What else is painted, in whose fonts. */
  readonly also?: readonly (readonly Drawing[])[];
}

/** Lays the map, or a part of it, out and loads the fonts it is set in: the first tenth of the work. */
export async function prepare(
  input: ExportInput,
  theme: Theme,
  task: ExportTask,
  { part, also = [] }: PrepareOptions,
): Promise<Prepared> {
  const { map: whole, locale, pictures = NO_PICTURES } = input;
  const map = mapOfPart(whole, part);
  const scene = buildScene(map, { locale, theme, ...(map === whole ? {} : { excerptOf: whole }) }, shownView(input));
  task.progress(0.05);
  const fonts = await loadUsedFonts([...scene.items.map(({ drawings }) => drawings), ...also], task.loadFont);
  task.progress(0.1);
  const summary = scene.items.find(({ role }) => role === 'summary')?.label ?? '';
  return {
    scene,
    fonts,
    pictures,
    title: map.map.title || layoutLabels[locale].untitled,
    description: [map.map.purpose, summary].filter(Boolean).join('. '),
  };
}
