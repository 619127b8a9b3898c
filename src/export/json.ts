import { writeMapFile } from '../model/file.ts';
import { encodeText } from './encodeText.ts';
import type { NoOptions } from './formats.ts';
import type { Exporter } from './types.ts';

export const exportJson: Exporter<NoOptions> = async ({ map }) => ({ bytes: encodeText(writeMapFile(map)) });
