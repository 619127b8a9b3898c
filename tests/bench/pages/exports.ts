/** Exports of one map beside what other libraries take for as much, in one page, each as often as it is asked. */
import { toBlob } from 'html-to-image';
import { lightTheme } from '../../../src/drawing/index.ts';
import { fetchFontsAhead, pageFontsUrl } from '../../../src/export/fetchFonts.ts';
import { FONT_FILES, fontFileOf } from '../../../src/export/fonts.ts';
import { defaultOptions, type ExportFormat, exportMap, runExport } from '../../../src/export/index.ts';
import { planPages } from '../../../src/export/pdf/plan.ts';
import { sheetSize } from '../../../src/export/sheet.ts';
import { visitDrawings } from '../../../src/export/visitDrawings.ts';
import { buildScene, type Scene } from '../../../src/layout/index.ts';
import type { JourneyMap } from '../../../src/model/index.ts';
import { countShapes, slidesOf, writeBare, writeRectangles } from './bareDeck.ts';
import { mapOf } from './map.ts';

interface Measured {
  readonly ms: number;
  readonly bytes: number;
}

declare global {
  interface Window {
    exportsBench: typeof bench;
  }
}

/** Fetched once: what is fetched counts for neither. */
const loadFont = fetchFontsAhead(
  pageFontsUrl(),
  FONT_FILES.map(({ file }) => file),
);
const signal = new AbortController().signal;
const task = { progress: () => undefined, signal, loadFont };

const bench = {
  /** Our picture of a map, as the dialog makes it: at the scale that is proposed, or as wide as is asked for. */
  png: (cards: number, width?: number) =>
    inWorker('png', mapOf(cards), width === undefined ? {} : asWide(cards, width)),
  /** As many HTML cards at the same places, taken by html-to-image, which makes no picture wider than it likes. */
  async htmlToImage(cards: number): Promise<Measured & { readonly width: number }> {
    const scene = sceneOf(cards);
    const board = htmlBoard(scene);
    document.body.append(board);
    const started = performance.now();
    const { width, height } = scene.layout;
    const blob = await toBlob(board, { pixelRatio: defaultOptions('png').scale, width, height });
    board.remove();
    const ms = performance.now() - started;
    if (!blob) throw new Error('html-to-image made no picture');
    return { ms, bytes: blob.size, width: await widthOf(blob) };
  },
  pdf: (cards: number) => here('pdf', mapOf(cards)),
  /** Its rectangles and lines of text alone, by pdfkit: no layout, no tags, no icons. */
  async pdfkit(cards: number): Promise<Measured> {
    const scene = sceneOf(cards);
    const { default: Pdf } = await import('pdfkit');
    const faces = new Map<string, Uint8Array>();
    const files = new Set<string>();
    for (const { drawings } of scene.items) {
      visitDrawings(drawings, (drawing) => {
        if (drawing.type === 'text') files.add(fontFileOf(drawing.font).file);
      });
    }
    for (const file of files) faces.set(file, await loadFont(file));
    const started = performance.now();
    const [page] = planPages(sheetSize(scene.layout), { ...defaultOptions('pdf'), paper: 'A0' }).pages;
    if (!page) throw new Error('no page');
    const pdf = new Pdf({ size: [page.size.width, page.size.height], margin: 0, font: '' });
    for (const [file, bytes] of faces) pdf.registerFont(file, bytes as unknown as ArrayBuffer);
    pdf.translate(page.at.x, page.at.y).scale(page.scale);
    for (const { drawings } of scene.items) paintBare(pdf, drawings);
    let bytes = 0;
    const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
    pdf.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length;
    });
    pdf.end();
    await ended;
    return { ms: performance.now() - started, bytes };
  },
  deck: (cards: number) => here('pptx', mapOf(cards)),
  /**
   * The deck's slides, shapes, tables and notes by PptxGenJS alone. It writes what ours writes and is spared the layout, so that the
   * ratio says what layout, links, alternative text and compression cost; a peer without tables and notes would make half of
   * the slides free of charge.
   */
  async bareDeck(cards: number): Promise<Measured & { readonly shapes: number }> {
    const slides = slidesOf(inputOf(mapOf(cards)));
    const started = performance.now();
    const bytes = await writeBare(slides);
    return { ms: performance.now() - started, bytes: bytes.byteLength, shapes: countShapes(slides) };
  },
  /** As many rectangles with the same few words, forty on a slide: the least that the library can be asked for. */
  async rectangles(shapes: number): Promise<Measured> {
    const started = performance.now();
    const bytes = await writeRectangles(shapes);
    return { ms: performance.now() - started, bytes: bytes.byteLength };
  },
  /** Long tasks of the page, in ms, while a file is made in the worker, and in as long a time in which nothing is. */
  async longTasks(format: ExportFormat, cards: number) {
    const map = mapOf(cards);
    const before = await bench.idle(300);
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    const { ms } = await inWorker(format, map);
    await bench.idle(100);
    observer.disconnect();
    return { ms, tasks, idle: [...before, ...(await bench.idle(ms))] };
  },
  idle(ms: number): Promise<number[]> {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    return new Promise((resolve) =>
      setTimeout(() => {
        observer.disconnect();
        resolve(tasks);
      }, ms),
    );
  },
};

const inputOf = (map: JourneyMap) => ({ map, locale: 'en', today: '2026-11-23' }) as const;
const sceneOf = (cards: number) => buildScene(mapOf(cards), { locale: 'en', theme: lightTheme });

function optionsOf(format: ExportFormat) {
  return format === 'pdf' ? { ...defaultOptions('pdf'), paper: 'A0' as const } : defaultOptions(format);
}

async function here(format: ExportFormat, map: JourneyMap): Promise<Measured> {
  const started = performance.now();
  const { bytes } = await exportMap(format, inputOf(map), optionsOf(format), task);
  return { ms: performance.now() - started, bytes: bytes.length };
}

async function inWorker(format: ExportFormat, map: JourneyMap, chosen = {}): Promise<Measured> {
  const started = performance.now();
  const { bytes } = await runExport(format, inputOf(map), { ...optionsOf(format), ...chosen }, task);
  return { ms: performance.now() - started, bytes: bytes.length };
}

/** The options of a picture so many pixels wide. */
function asWide(cards: number, width: number) {
  return { scale: width / sheetSize(sceneOf(cards).layout).width };
}

async function widthOf(png: Blob): Promise<number> {
  return new DataView(await png.slice(0, 24).arrayBuffer()).getUint32(16);
}

function htmlBoard(scene: Scene): HTMLElement {
  const board = document.createElement('div');
  const { width, height } = scene.layout;
  board.style.cssText = `position:relative;width:${width}px;height:${height}px;background:#fff;font:13px sans-serif`;
  for (const item of scene.items) {
    if (item.role !== 'card' && item.role !== 'activity' && item.role !== 'phase') continue;
    const card = document.createElement('div');
    const { x, y, width: w, height: h } = item.box;
    card.style.cssText = `position:absolute;left:${x}px;top:${y}px;width:${w}px;height:${h}px;padding:8px 12px;box-sizing:border-box;border-radius:8px;border:1px solid #ccc;background:#f6f7f9`;
    card.innerHTML =
      '<svg width="14" height="14" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9" fill="none" stroke="#345"/></svg>';
    const words = document.createElement('p');
    words.style.margin = '0';
    words.textContent = item.label;
    card.append(words);
    board.append(card);
  }
  return board;
}

function paintBare(pdf: PDFKit.PDFDocument, drawings: Scene['items'][number]['drawings']): void {
  for (const drawing of drawings) {
    if (drawing.type === 'group') {
      pdf.save().translate(drawing.x, drawing.y);
      paintBare(pdf, drawing.children);
      pdf.restore();
    } else if (drawing.type === 'rect') {
      const { x, y, width, height, radius = 0, fill = '#ffffff' } = drawing;
      pdf.roundedRect(x, y, width, height, radius).fill(fill.slice(0, 7));
    } else if (drawing.type === 'text') {
      pdf.fillColor(drawing.fill.slice(0, 7)).font(fontFileOf(drawing.font).file, drawing.font.size);
      drawing.lines.forEach((line, i) => {
        pdf.text(line, drawing.x, drawing.y + i * drawing.lineHeight, { lineBreak: false });
      });
    }
  }
}

window.exportsBench = bench;
