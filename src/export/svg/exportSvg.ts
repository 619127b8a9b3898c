import { encodeText } from '../encodeText.ts';
import { themeOf } from '../look.ts';
import { prepare } from '../prepare.ts';
import type { Exporter } from '../types.ts';
import type { SvgOptions } from './options.ts';
import { sceneToSvg } from './sceneToSvg.ts';

export const exportSvg: Exporter<SvgOptions> = async (input, { look, part }, task) => {
  const { scene, fonts, pictures, title, description } = await prepare(input, themeOf(look), task, { part });
  const { locale } = input.map.map;
  return { bytes: encodeText(sceneToSvg(scene, { title, description, locale, fonts, pictures })) };
};
