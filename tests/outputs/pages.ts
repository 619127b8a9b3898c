/** The pages of a PDF as pdf.js sees them: every stretch of text with its box, in points, y down. */
import type { Rect, Size } from '../../src/lib/geometry.ts';
import { openPdf } from '../unit/export/support.ts';

export interface PageText {
  readonly text: string;
  readonly size: number;
  /** Around the letters, from the height of capitals to the depth of a comma. */
  readonly box: Rect;
}

export interface ReadPage extends Size {
  readonly texts: readonly PageText[];
}

/** Shares of the type size above and below the baseline. */
const RISE = 0.75;
const FALL = 0.2;

export async function readPages(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const pdf = await openPdf(bytes);
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item): PageText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
      const size = Math.hypot(c, d);
      return [
        {
          text: item.str,
          size,
          box: { x, y: height - y - size * RISE, width: item.width, height: size * (RISE + FALL) },
        },
      ];
    });
    pages.push({ width, height, texts });
  }
  await pdf.destroy();
  return pages;
}
