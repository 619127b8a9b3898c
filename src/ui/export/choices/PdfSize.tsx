import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ExportError, type ExportOptions, POINTS_PER_MM, planPages } from '../../../export/index.ts';
import type { Size } from '../../../lib/geometry.ts';
import styles from './choices.module.css';
import type { ChoicesProps } from './choicesProps.ts';
import { useSheetSize } from './useSheetSize.ts';

/** Font size of a card's text, in map pixels. */
const CARD_TEXT = 13;

/** What will come out of the printer, or why nothing would. */
export function PdfSize({ map, locale, options }: Pick<ChoicesProps<'pdf'>, 'map' | 'locale' | 'options'>) {
  const { t } = useTranslation('export');
  const sheet = useSheetSize(map, locale, options.part);
  return (
    <p className={styles.size} aria-live="polite">
      {sheet === null ? '' : sayPages(sheet, options, t)}
    </p>
  );
}

function sayPages(sheet: Size, options: ExportOptions['pdf'], t: TFunction<'export'>): string {
  try {
    const { pages, rows, columns, wall } = planPages(sheet, options);
    const [page] = pages;
    if (!page) return '';
    const toMm = (points: number) => Math.round(points / POINTS_PER_MM);
    const text = t('pdf.text', { points: Math.round(page.scale * CARD_TEXT) });
    if (options.kind === 'tiles') {
      const together = { width: toMm(wall.width), height: toMm(wall.height) };
      return `${t('pdf.sheets', { count: pages.length, paper: options.tilePaper, rows, columns, ...together })} ${text}`;
    }
    const size = { width: toMm(page.size.width), height: toMm(page.size.height) };
    return `${t(options.kind === 'handout' ? 'pdf.withPages' : 'pdf.oneSheet', size)} ${text}`;
  } catch (error) {
    if (error instanceof ExportError) return t(`errors.${error.code}`, error.values);
    throw error;
  }
}
