import { useMemo } from 'react';
import { type Store, useStore } from '../../session/useStore.ts';
import type { ImageStore } from '../../sync/index.ts';

interface ImageAddress {
  /** For `<img>`; null while the picture is on its way or not to be had. */
  readonly url: string | null;
  readonly isMissing: boolean;
}

const NONE: ImageAddress = { url: null, isMissing: false };
const itself = (address: ImageAddress) => address;

/** Where the picture of an id can be seen, now and when it comes. */
export function useImageAddress(images: ImageStore, id: string | null): ImageAddress {
  const store = useMemo<Store<ImageAddress>>(() => {
    let last = NONE;
    return {
      getSnapshot: () => {
        const url = id && images.address(id);
        const isMissing = id !== null && images.isMissing(id);
        if (url !== last.url || isMissing !== last.isMissing) last = { url, isMissing };
        return last;
      },
      subscribe: images.onChange,
    };
  }, [images, id]);
  return useStore(store, itself);
}
