/**
 * The post-pass: takes the package that the deck library wrote, writes the slides into it, mends what is wrong in it and adds what
 * the library has no words for. Each mend is a function of its own, tested by itself; this is their order.
 */
import type { Theme } from '../../../drawing/index.ts';
import type { Pictures } from '../../pictures.ts';
import type { Deck, Slide } from '../deck.ts';
import { chartsOf, LAYOUT_TITLES, LAYOUTS } from '../skeleton.ts';
import type { Placeholders } from '../write/slide.ts';
import type { Pen } from '../write/units.ts';
import { finishChart } from './chart.ts';
import { finishLayout, OWN_NUMBER, OWN_TITLE } from './layout.ts';
import {
  appProperties,
  cleanContentTypes,
  dateProperties,
  declareMedia,
  declareSlides,
  listSlides,
  themeColours,
} from './package.ts';
import { type Parts, unzipParts, xmlPart } from './parts.ts';
import { readRelations, relation, relationsPath, writeRelations } from './relations.ts';
import { renameParts } from './rename.ts';
import { slidePath, writeSlide } from './slides.ts';
import { finishWorkbook } from './workbook.ts';

export interface FinishOptions {
  readonly pen: Pen;
  readonly theme: Theme;
  /** ISO 8601 calendar date. */
  readonly date: string;
  readonly pictures: Pictures;
  readonly places: Readonly<Record<Slide['layout'], Placeholders>>;
}

interface Steps {
  readonly beforeSlide: () => Promise<void>;
  readonly progress: (done: number) => void;
}

/** Placeholders of the deck's own layouts. */
export const OWN_PLACES: FinishOptions['places'] = {
  cover: { title: OWN_TITLE, isOwn: true, titleSize: LAYOUT_TITLES.cover },
  content: { title: OWN_TITLE, isOwn: true, titleSize: LAYOUT_TITLES.content, number: OWN_NUMBER },
};

const MAIN = 'ppt/presentation.xml';
const TYPES = '[Content_Types].xml';

export async function finishDeck(bytes: Uint8Array, deck: Deck, options: FinishOptions, steps: Steps): Promise<Parts> {
  const parts = unzipParts(bytes);
  renameParts(parts, chartNames(parts));
  dropSlides(parts);
  const change = (path: string, mend: (xml: string) => string): void => {
    const xml = xmlPart(parts, path);
    if (xml !== undefined) parts.set(path, mend(xml));
  };
  change(TYPES, (xml) => cleanContentTypes(xml, new Set(parts.keys())));
  const { pen, theme, date, places } = options;
  const layouts = layoutPaths(parts);
  change(layouts.cover, (xml) => finishLayout(xml, pen, LAYOUT_TITLES.cover));
  change(layouts.content, (xml) => finishLayout(xml, pen, LAYOUT_TITLES.content));

  let charts = 0;
  const shared = { pen, places, layouts, numbers: numbersOf(deck) };
  const media = createMedia(parts, options.pictures);
  const nextChart = (): string => chartPath(++charts);
  for (const [i, slide] of deck.slides.entries()) {
    await steps.beforeSlide();
    writeSlide(parts, deck, slide, i + 1, { ...shared, media, nextChart });
    steps.progress((i + 1) / deck.slides.length);
  }
  deck.slides.flatMap(chartsOf).forEach((shape, i) => {
    change(chartPath(i + 1), (xml) => finishChart(xml, shape, pen));
    finishWorkbooks(parts, chartPath(i + 1), date);
  });
  const slides = deck.slides.map((_, i) => relation(`rIdSlide${i + 1}`, 'slide', slidePath(i + 1)));
  const kept = readRelations(xmlPart(parts, relationsPath(MAIN)), MAIN).filter(({ kind }) => kind !== 'slide');
  parts.set(relationsPath(MAIN), writeRelations([...kept, ...slides], MAIN));
  change(MAIN, (xml) =>
    listSlides(
      xml,
      slides.map(({ id }) => id),
    ),
  );
  change('ppt/theme/theme1.xml', (xml) => themeColours(xml, theme));
  change('docProps/core.xml', (xml) => dateProperties(xml, date));
  change('docProps/app.xml', () => appProperties(deck.slides.length));
  change(TYPES, (xml) => declareMedia(declareSlides(xml, [...parts.keys()])));
  return parts;
}

/** The library's own slide is there for the sake of its charts. */
function dropSlides(parts: Parts): void {
  for (const path of [...parts.keys()]) if (/^ppt\/(slides|notesSlides)\//.test(path)) parts.delete(path);
}

function layoutPaths(parts: Parts): Readonly<Record<Slide['layout'], string>> {
  const named = (name: string): string =>
    [...parts].find(
      ([path, xml]) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(path) && String(xml).includes(`<p:cSld name="${name}">`),
    )?.[0] ?? '';
  return { cover: named(LAYOUTS.cover), content: named(LAYOUTS.content) };
}

/** Where links lead: the first slide of each anchor. */
function numbersOf({ slides }: Deck): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  slides.forEach(({ anchor }, i) => {
    if (anchor !== undefined && !numbers.has(anchor)) numbers.set(anchor, i + 1);
  });
  return numbers;
}

function finishWorkbooks(parts: Parts, chart: string, date: string): void {
  for (const { target } of readRelations(xmlPart(parts, relationsPath(chart)), chart)) {
    const workbook = parts.get(target);
    if (workbook instanceof Uint8Array) parts.set(target, finishWorkbook(workbook, date));
  }
}

function chartPath(number: number): string {
  return `ppt/charts/chart${number}.xml`;
}

/** The library counts charts as long as it runs; here each deck's begin at 1, so that equal maps give equal files. */
function chartNames(parts: Parts): Map<string, string> {
  const names = new Map<string, string>();
  const numbered = (pattern: RegExp, name: (n: number) => string): void => {
    const number = (path: string): number => Number(pattern.exec(path)?.[1]);
    const paths = [...parts.keys()].filter((path) => pattern.test(path)).sort((a, b) => number(a) - number(b));
    paths.forEach((path, i) => {
      if (path !== name(i + 1)) names.set(path, name(i + 1));
    });
  };
  numbered(/^ppt\/charts\/chart(\d+)\.xml$/, chartPath);
  numbered(/^ppt\/embeddings\/\D*(\d+)\.xlsx$/, (n) => `ppt/embeddings/workbook${n}.xlsx`);
  return names;
}

/** Puts each image into the package when it is first asked for. */
function createMedia(parts: Parts, pictures: Pictures): (image: string) => string | undefined {
  const paths = new Map<string, string>();
  return (image) => {
    const picture = pictures.get(image);
    if (!picture) return undefined;
    const known = paths.get(image);
    if (known) return known;
    const path = `ppt/media/resa${paths.size + 1}.${picture.mime === 'image/png' ? 'png' : 'jpeg'}`;
    paths.set(image, path);
    parts.set(path, picture.bytes);
    return path;
  };
}
