/** What lies around an open map and not in it, as far as moving things in and out needs it. */
import type { Result } from '../../lib/result.ts';
import type { ImageProblem, UploadProblem } from '../../sync/index.ts';

export interface MapHome {
  readonly mapId: string;
  /** Fetched when it is first needed. */
  readonly load: () => Promise<Surroundings>;
}

export interface AddedPicture {
  readonly id: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Surroundings {
  /** Sends a picture that was dropped or pasted, for cards to show. */
  readonly addPicture: (file: Blob) => Promise<Result<AddedPicture, ImageProblem | UploadProblem>>;
  /** Opens the import dialog with a file. */
  readonly openImport: (file: File) => Promise<void>;
  /** Takes the pictures of another map in, as far as this device can reach them; answers the ids of the others. */
  readonly bringPictures: (fromMap: string | null, ids: readonly string[]) => Promise<readonly string[]>;
}
