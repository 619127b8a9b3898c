/** What draws chosen pictures anew, fetched when the first is chosen or taken away. */
import type { prepareImage as prepare, toPlainImage as toPlain } from './prepareImage.ts';

const load = () => import('./prepareImage.ts');

export const prepareImage: typeof prepare = async (file, signal) => (await load()).prepareImage(file, signal);

export const toPlainImage: typeof toPlain = async (file) => (await load()).toPlainImage(file);
