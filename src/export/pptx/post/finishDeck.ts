/**
 * The post-pass: takes the package that the deck library wrote, writes the slides into it, mends what is wrong in it and adds what
 * the library has no words for. Each mend is a function of its own, tested by itself; this is their order.
 */
import type { Theme } from '../../../drawing/index.ts';
import type { Pictures } from '../../pictures.ts';
import type { Deck, Slide } from '../deck.ts';
import { chartsOf } from '../skeleton.ts';
import type { SlidePen } from '../write/shapes.ts';
import { type Placeholders, slideXml } from '../write/slide.ts';
import type { Pen } from '../write/units.ts';
import { finishChart } from './chart.ts';
import { writeNotes } from './notes.ts';
import {
  appProperties,
  cleanContentTypes,
  dateProperties,
  declareMedia,
  orderPresentation,
  themeColours,
} from './package.ts';
import { type Parts, unzipParts, xmlPart } from './parts.ts';
import { type Relation, readRelations, relation, relationsPath, writeRelations } from './relations.ts';
import { renameParts } from './rename.ts';
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

/** Placeholders of the deck's own layouts, as the library makes them. */
export const OWN_PLACES: FinishOptions['places'] = {
  cover: { title: 'type="title" idx="100"', isOwn: true },
  content: { title: 'type="title" idx="100"', isOwn: true, number: 'type="sldNum" sz="quarter" idx="4294967295"' },
};

export async function finishDeck(bytes: Uint8Array, deck: Deck, options: FinishOptions, steps: Steps): Promise<Parts> {
  const parts = unzipParts(bytes);
  renameParts(parts, chartNames(parts));
  const change = (path: string, mend: (xml: string) => string): void => {
    const xml = xmlPart(parts, path);
    if (xml !== undefined) parts.set(path, mend(xml));
  };
  const { theme, date } = options;
  const numbers = new Map<string, number>();
  deck.slides.forEach(({ anchor }, i) => {
    if (anchor !== undefined && !numbers.has(anchor)) numbers.set(anchor, i + 1);
  });
  const media = createMedia(parts, options.pictures);
  for (const [i, slide] of deck.slides.entries()) {
    await steps.beforeSlide();
    finishSlide(parts, deck, slide, i + 1, { ...options, numbers, media });
    steps.progress((i + 1) / deck.slides.length);
  }
  change('ppt/presentation.xml', orderPresentation);
  change('ppt/theme/theme1.xml', (xml) => themeColours(xml, theme));
  change('docProps/core.xml', (xml) => dateProperties(xml, date));
  change('docProps/app.xml', () => appProperties(deck.slides.length));
  change('[Content_Types].xml', (xml) => declareMedia(cleanContentTypes(xml, new Set(parts.keys()))));
  return parts;
}

interface SlideOptions extends FinishOptions {
  readonly numbers: ReadonlyMap<string, number>;
  readonly media: (image: string) => string | undefined;
}

function finishSlide(parts: Parts, deck: Deck, slide: Slide, number: number, options: SlideOptions): void {
  const { pen, theme, date, places, numbers, media } = options;
  const path = slidePath(number);
  const written = readRelations(xmlPart(parts, relationsPath(path)), path);
  const ofKind = (kind: string): Relation[] => written.filter((each) => each.kind === kind);
  const charts = ofKind('chart');
  const added = new Map<string, Relation>();
  const relate = (kind: string, target: string): string => {
    const known = added.get(target) ?? relation(`rIdResa${added.size + 1}`, kind, target);
    added.set(target, known);
    return known.id;
  };
  let id = 1;
  let chart = 0;
  const slidePen: SlidePen = {
    ...pen,
    nextId: () => ++id,
    nextChart: () => charts[chart++]?.id ?? '',
    linkTo: (anchor) => {
      const target = numbers.get(anchor);
      return target === undefined || target === number ? undefined : relate('slide', slidePath(target));
    },
    imageOf: (image) => {
      const target = media(image);
      return target === undefined ? undefined : relate('image', target);
    },
  };
  parts.set(path, slideXml(slidePen, slide, deck, places[slide.layout], number, theme.inkFaint));
  parts.set(relationsPath(path), writeRelations([...written, ...added.values()], path));
  chartsOf(slide).forEach((shape, i) => {
    finishChartPart(parts, charts[i]?.target ?? '', (xml) => finishChart(xml, shape, pen), date);
  });
  for (const { target } of ofKind('notesSlide')) {
    parts.set(target, writeNotes(xmlPart(parts, target) ?? '', slide.notes, pen.language));
  }
}

function finishChartPart(parts: Parts, path: string, mend: (xml: string) => string, date: string): void {
  parts.set(path, mend(xmlPart(parts, path) ?? ''));
  for (const { target } of readRelations(xmlPart(parts, relationsPath(path)), path)) {
    const workbook = parts.get(target);
    if (workbook instanceof Uint8Array) parts.set(target, finishWorkbook(workbook, date));
  }
}

export function slidePath(number: number): string {
  return `ppt/slides/slide${number}.xml`;
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
  numbered(/^ppt\/charts\/chart(\d+)\.xml$/, (n) => `ppt/charts/chart${n}.xml`);
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
