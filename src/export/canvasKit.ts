/**
 * What painting off screen needs of its surroundings: the browser has it, and elsewhere it is handed in with the task.
 *
 * Law: it speaks of no browser type, so that a program without a browser can make one.
 */
import type { Picture } from './pictures.ts';

/** A face of Resa Inter. */
export interface KitFont {
  readonly file: string;
  readonly weight: number;
  readonly isItalic: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Surface {
  /** A Canvas2D context. */
  readonly context: object;
  /** Red, green, blue and opacity of each pixel of a part, row by row. */
  readonly readPixels: (x: number, y: number, width: number, height: number) => Uint8ClampedArray;
  readonly toPng: () => Promise<Uint8Array>;
}

/** A surface on which no pixel is left see-through, and whose pixels are read into memory that is used again. */
export interface OpaqueSurface {
  readonly context: object;
  /** Which colour of a pixel comes first in memory. */
  readonly order: PixelOrder;
  /** The `height` rows from row `y` on into `pixels`, from the index `at` on. */
  readonly readRows: (pixels: Int32Array<ArrayBuffer>, at: number, y: number, height: number) => Promise<void>;
}

/** Red first or blue first; opacity comes last. */
export type PixelOrder = 'RGB' | 'BGR';

export interface DecodedImage {
  /** What a Canvas2D context can draw. */
  readonly source: object;
  readonly width: number;
  readonly height: number;
  readonly close: () => void;
}

export interface CanvasKit {
  /** Null where no canvas of that size is to be had. */
  readonly createSurface: (width: number, height: number) => Surface | null;
  /** Null where no such surface is to be had; absent where there never is one. */
  readonly createOpaque?: (width: number, height: number) => Promise<OpaqueSurface | null>;
  readonly addFonts: (fonts: readonly KitFont[]) => Promise<void>;
  readonly decodeImage: (picture: Picture) => Promise<DecodedImage>;
  /** The `Path2D` its contexts take; the global one when absent. */
  readonly Path2D?: new (
    d: string,
  ) => object;
}
