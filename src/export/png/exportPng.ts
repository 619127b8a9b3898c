import { themeOf } from '../look.ts';
import { prepare } from '../prepare.ts';
import type { Exporter } from '../types.ts';
import type { PngOptions } from './options.ts';
import { sceneToPng } from './sceneToPng.ts';

export const exportPng: Exporter<PngOptions> = async (input, { scale, look }, task) => {
  const { scene, fonts, pictures } = await prepare(input, themeOf(look), task);
  return { bytes: await sceneToPng(scene, { scale, fonts, pictures }, task) };
};
