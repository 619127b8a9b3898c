import { lightTheme } from '../../drawing/index.ts';
import { prepare } from '../prepare.ts';
import type { Exporter } from '../types.ts';
import type { PdfOptions } from './options.ts';
import { sceneToPdf } from './sceneToPdf.ts';

export const exportPdf: Exporter<PdfOptions> = async (input, { paper }, task) => {
  const { scene, fonts, pictures, title, description } = await prepare(input, lightTheme, task);
  const labelOf = (key: string) => scene.items.find((item) => item.key === key)?.label ?? '';
  const options = {
    title,
    subject: description,
    locale: input.map.map.locale,
    paper,
    date: new Date(input.today),
    fonts,
    pictures,
    phaseTitle: (id: string) => input.map.phases[id]?.title || labelOf(`phases:${id}`),
  };
  return { bytes: await sceneToPdf(scene, options, task) };
};
