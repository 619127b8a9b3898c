import { imagesOf, type Picture, type Pictures } from '../../export/index.ts';
import type { JourneyMap } from '../../model/index.ts';
import { type ImageStore, toPlainImage } from '../../sync/index.ts';

/** The files of every image a map shows, as far as they can be had: the rest is exported as missing. */
export async function collectPictures(map: JourneyMap, images: ImageStore): Promise<Pictures> {
  const found = await Promise.all(
    imagesOf(map).map(async (id): Promise<readonly (readonly [string, Picture])[]> => {
      const file = await images.file(id);
      return file ? [[id, await toPlainImage(file)]] : [];
    }),
  );
  return new Map(found.flat());
}
