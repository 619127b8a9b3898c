import { themeOf } from '../look.ts';
import { prepare } from '../prepare.ts';
import { sheetSize } from '../sheet.ts';
import type { Exporter } from '../types.ts';
import type { PngOptions } from './options.ts';
import { planPicture } from './planPicture.ts';
import { sceneToPng } from './sceneToPng.ts';

export const exportPng: Exporter<PngOptions> = async (input, options, task) => {
  const theme = themeOf(options.look);
  const { scene, fonts, pictures } = await prepare(input, theme, task, { part: options.part });
  const plan = planPicture(sheetSize(scene.layout), options);
  const { background } = options;
  return { bytes: await sceneToPng(scene, { plan, background, theme, fonts, pictures }, task) };
};
