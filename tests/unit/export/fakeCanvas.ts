import { vi } from 'vitest';

/** Every method a painter may call, doing nothing; what is set is kept. */
function createContext(canvas: FakeCanvas) {
  const target: Record<string, unknown> = {
    canvas,
    getImageData: (_x: number, _y: number, width: number, height: number) => ({
      width,
      height,
      data: new Uint8ClampedArray(width * height * 4).fill(FakeCanvas.pixel),
    }),
    createLinearGradient: () => ({ addColorStop: () => undefined }),
  };
  return new Proxy(target, {
    get: (_, name: string) => (name in target ? target[name] : () => undefined),
    set(_, name: string, value) {
      target[name] = value;
      return true;
    },
  });
}

/** Stands for the browser's OffscreenCanvas: every pixel reads as `pixel`. */
export class FakeCanvas {
  static pixel = 255;
  static hasContext = true;
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  getContext(): unknown {
    return FakeCanvas.hasContext ? createContext(this) : null;
  }

  async convertToBlob(): Promise<Blob> {
    return new Blob([`${this.width}x${this.height}`]);
  }
}

/** Gives Node what painting off screen needs, until `vi.unstubAllGlobals`. */
export function stubCanvas(): void {
  FakeCanvas.pixel = 255;
  FakeCanvas.hasContext = true;
  vi.stubGlobal('OffscreenCanvas', FakeCanvas);
  vi.stubGlobal('Path2D', class {});
  vi.stubGlobal('fonts', new Set());
  vi.stubGlobal(
    'FontFace',
    class {
      async load() {
        return this;
      }
    },
  );
}
