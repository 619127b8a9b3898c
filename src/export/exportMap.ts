import { buildScene, layoutLabels, type Scene } from '../layout/index.ts';
import { writeMapFile } from '../model/file.ts';
import { type LoadedFont, loadUsedFonts } from './fonts.ts';
import { type ExportFile, type ExportFormat, type ExportOptions, FILE_TYPES } from './formats.ts';
import { NO_PICTURES, type Pictures } from './pictures.ts';
import type { ExportInput, LoadFont, Task } from './types.ts';

/** What exporting needs from its surroundings. */
export interface ExportTask extends Task {
  readonly loadFont: LoadFont;
}

interface Made {
  readonly bytes: Uint8Array;
  readonly losses?: ExportFile['losses'];
}

type Exporters = {
  readonly [F in ExportFormat]: (input: ExportInput, options: ExportOptions[F], task: ExportTask) => Promise<Made>;
};

/**
 * One map as one file, the same in Node and browser; heavy libraries are loaded when first needed. Throws `ExportError`, or
 * the signal's reason when it is stopped. PNG needs a browser.
 */
export async function exportMap<F extends ExportFormat>(
  format: F,
  input: ExportInput,
  options: ExportOptions[F],
  task: ExportTask,
): Promise<ExportFile> {
  task.signal.throwIfAborted();
  const { bytes, losses = [] } = await EXPORTERS[format](input, options, task);
  task.signal.throwIfAborted();
  task.progress(1);
  return { bytes: new Uint8Array(bytes), ...FILE_TYPES[format], losses };
}

const EXPORTERS: Exporters = {
  async pptx(input, options, task) {
    const { exportDeck } = await import('./pptx/index.ts');
    return { bytes: await exportDeck(input, options, task) };
  },
  async pdf(input, { paper, today }, task) {
    const { sceneToPdf } = await import('./pdf/sceneToPdf.ts');
    const { scene, fonts, pictures, title, description } = await prepare(input, task);
    const options = {
      title,
      subject: description,
      locale: input.map.map.locale,
      paper,
      date: new Date(today),
      fonts,
      pictures,
      phaseTitle: (id: string) => input.map.phases[id]?.title || labelOf(scene, `phases:${id}`),
    };
    return { bytes: await sceneToPdf(scene, options, task) };
  },
  async png(input, { scale }, task) {
    const { sceneToPng } = await import('./png/sceneToPng.ts');
    const { scene, fonts, pictures } = await prepare(input, task);
    return { bytes: await sceneToPng(scene, { scale, fonts, pictures }, task) };
  },
  async svg(input, _options, task) {
    const { sceneToSvg } = await import('./svg/sceneToSvg.ts');
    const { scene, fonts, pictures, title, description } = await prepare(input, task);
    return { bytes: encode(sceneToSvg(scene, { title, description, locale: input.map.map.locale, fonts, pictures })) };
  },
  async mermaid({ map }) {
    const { mapToMermaid } = await import('./mermaid.ts');
    const { text, losses } = mapToMermaid(map);
    return { bytes: encode(text), losses };
  },
  async json({ map }) {
    return { bytes: encode(writeMapFile(map)) };
  },
};

interface Prepared {
  readonly scene: Scene;
  readonly fonts: readonly LoadedFont[];
  readonly pictures: Pictures;
  readonly title: string;
  readonly description: string;
}

/** What every picture of the map starts from. */
async function prepare(
  { map, locale, theme, pictures = NO_PICTURES }: ExportInput,
  task: ExportTask,
): Promise<Prepared> {
  const scene = buildScene(map, { locale, theme });
  task.progress(0.05);
  const fonts = await loadUsedFonts(
    scene.items.map(({ drawings }) => drawings),
    task.loadFont,
  );
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

function labelOf(scene: Scene, key: string): string {
  return scene.items.find((item) => item.key === key)?.label ?? '';
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
