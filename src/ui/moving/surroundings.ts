/** What moving things in and out of a map asks of the house around it. */
import type { AddedPicture, Surroundings } from '../../canvas/index.ts';
import { readImageHeader } from '../../lib/imageHeader.ts';
import { ok } from '../../lib/result.ts';
import type { Session } from '../../session/session.ts';
import { fetchImage, type ImageStore, type PreparedImage, prepareImage } from '../../sync/index.ts';
import { findDeviceMap } from '../deviceMaps.ts';
import { fileToSource } from '../import/source.ts';
import { openDropped } from './droppedSource.ts';

const SILENT = { progress: () => undefined, signal: new AbortController().signal };

export function createSurroundings(images: ImageStore, session: Session): Surroundings {
  /** By the key this device holds to the other map: none ever travels on the clipboard. */
  async function bring(fromMap: string | null, id: string): Promise<boolean> {
    const other = fromMap === null ? undefined : findDeviceMap(fromMap);
    const file = other ? await fetchImage({ mapId: other.id, key: other.key }, id, SILENT.signal) : null;
    const image = file && (await asPrepared(file));
    if (!image) return (await images.file(id)) !== null;
    return (await images.add(image, SILENT)).ok;
  }

  return {
    async addPicture(file) {
      const prepared = await prepareImage(file, SILENT.signal);
      if (!prepared.ok) return prepared;
      const sent = await images.add(prepared.value, SILENT);
      const { width, height } = prepared.value;
      return sent.ok ? ok<AddedPicture>({ id: sent.value, width, height }) : sent;
    },
    openImport: async (file) => openDropped(session, await fileToSource(file)),
    async bringPictures(fromMap, ids) {
      const brought = await Promise.all(ids.map(async (id) => ((await bring(fromMap, id)) ? [] : [id])));
      return brought.flat();
    },
  };
}

/** As it is, since a picture's id is made of its bytes. */
async function asPrepared(file: Blob): Promise<PreparedImage | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const header = readImageHeader(bytes);
  if (header?.mime !== 'image/png' && header?.mime !== 'image/jpeg') return null;
  return { mime: header.mime, bytes, width: header.width, height: header.height };
}
