/** What a template decides of the slides: their size, where titles stand, its layouts, colours and fonts. */
import { contrastRatio, darkTheme, lightTheme, mixColours, type Theme } from '../../../drawing/index.ts';
import type { Rect } from '../../../lib/geometry.ts';
import { ExportError } from '../../errors.ts';
import type { TemplateLook } from '../createContext.ts';
import { createFrame, type Frame, SMALLEST_SLIDE } from '../frame.ts';
import type { FinishOptions } from '../post/finishDeck.ts';
import { xmlPart } from '../post/parts.ts';
import { readRelations, relationsPath } from '../post/relations.ts';
import { type Document, findElement, parseXml } from '../post/xml.ts';
import { type Layout, readLayouts } from './layouts.ts';
import type { Template } from './openTemplate.ts';

export interface TemplateUse {
  readonly look: TemplateLook;
  readonly places: FinishOptions['places'];
  /** Paths of the layouts that slides are given. */
  readonly layouts: { readonly cover: string; readonly content: string };
}

const EMU_PER_POINT = 12_700;
const TITLE_SIZE = 44;

/** Throws `ExportError` where its slides are too small, or it has no layout with a title. */
export function readLook(template: Template): TemplateUse {
  const { parts, main, mainRelations } = template;
  const presentation = parseXml(xmlPart(parts, main) ?? '');
  const size = findElement(presentation, 'p:sldSz');
  const width = Number(size?.getAttribute('cx')) / EMU_PER_POINT;
  const height = Number(size?.getAttribute('cy')) / EMU_PER_POINT;
  if (!(width >= SMALLEST_SLIDE.width && height >= SMALLEST_SLIDE.height)) throw new ExportError('template-size');

  const masterPath = mainRelations.find(({ kind }) => kind === 'slideMaster')?.target ?? '';
  const masterXml = xmlPart(parts, masterPath);
  if (masterXml === undefined) throw new ExportError('template-part', { part: masterPath || main });
  const master = parseXml(masterXml);
  const relations = readRelations(xmlPart(parts, relationsPath(masterPath)), masterPath);
  const frame = createFrame({ width, height });
  const layouts = readLayouts(parts, relations, master, frame);
  const { cover, content } = layouts;
  const themePath = relations.find(({ kind }) => kind === 'theme')?.target ?? '';
  const theme = readTheme(parseXml(xmlPart(parts, themePath) ?? '<none/>'), master);
  return {
    look: {
      frame: frameOf(frame, cover, content),
      style: { theme, font: '', slots: new Map([[theme.ink, 'tx1']]) },
      titleSize: content.titleSize ?? TITLE_SIZE,
      coverSize: cover.titleSize ?? TITLE_SIZE,
    },
    places: { cover: placesOf(cover), content: placesOf(content) },
    layouts: { cover: cover.path, content: content.path },
  };
}

/** Under the template's title and above its footer, between the edges that its title keeps to. */
function frameOf(frame: Frame, cover: Layout, content: Layout): Frame {
  const title = content.titleBox;
  const margin = Math.max(16, Math.min(title.x + INSET, frame.width * 0.08));
  const subtitleTop = title.y + title.height + 2;
  const footerTop = content.footerTop ?? frame.height - 20;
  return {
    ...frame,
    margin,
    contentWidth: frame.width - 2 * margin,
    titleBox: inner(title),
    coverTitle: inner(cover.titleBox),
    subtitleTop,
    bodyTop: subtitleTop + 28,
    footerLine: Math.min(frame.height - 16, footerTop),
  };
}

/** What PowerPoint leaves free in a placeholder. */
const INSET = 7.2;

function inner({ x, y, width, height }: Rect): Rect {
  return { x: x + INSET, y: y + INSET / 2, width: width - 2 * INSET, height: height - INSET };
}

function placesOf(layout: Layout): FinishOptions['places']['cover'] {
  return {
    title: layout.title,
    isOwn: false,
    ...(layout.titleSize === null ? {} : { titleSize: layout.titleSize }),
    ...(layout.subtitle === null ? {} : { underTitle: layout.subtitle }),
    ...(layout.footer === null ? {} : { footer: layout.footer }),
    ...(layout.number === null ? {} : { number: layout.number }),
  };
}

/** Our theme in the company's colours: ink, sheet and phases are theirs; what means something keeps its meaning. */
function readTheme(theme: Document, master: Document): Theme {
  const map = findElement(master, 'p:clrMap');
  const slot = (name: string): string | null => {
    const element = findElement(theme, `a:${map?.getAttribute(name) ?? name}`);
    const value = element && (findElement(element, 'a:srgbClr') ?? findElement(element, 'a:sysClr'));
    const hex = value?.getAttribute('val')?.length === 6 ? value.getAttribute('val') : value?.getAttribute('lastClr');
    return hex && /^[0-9a-f]{6}$/i.test(hex) ? `#${hex.toLowerCase()}` : null;
  };
  const sheet = slot('bg1') ?? lightTheme.sheet;
  const base = contrastRatio(sheet, '#000000') < contrastRatio(sheet, '#ffffff') ? darkTheme : lightTheme;
  const ink = slot('tx1') ?? base.ink;
  const phases = [1, 2, 3, 4, 5, 6].map((i) => slot(`accent${i}`) ?? base.phases[i - 1] ?? ink);
  return { ...base, sheet, ink, inkSoft: mixColours(ink, sheet, 0.3), inkFaint: mixColours(ink, sheet, 0.35), phases };
}
