import { unzipSync, zipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { describe, expect, it } from 'vitest';
import { lightTheme } from '../../../src/drawing/index.ts';
import type { ChartShape } from '../../../src/export/pptx/deck.ts';
import { finishChart } from '../../../src/export/pptx/post/chart.ts';
import { finishLayout } from '../../../src/export/pptx/post/layout.ts';
import { notesXml } from '../../../src/export/pptx/post/notes.ts';
import {
  appProperties,
  cleanContentTypes,
  dateProperties,
  declareMedia,
  declareSlides,
  listSlides,
  themeColours,
} from '../../../src/export/pptx/post/package.ts';
import { type Parts, unzipParts, xmlPart, zipParts } from '../../../src/export/pptx/post/parts.ts';
import { readRelations, relation, writeRelations } from '../../../src/export/pptx/post/relations.ts';
import { finishWorkbook } from '../../../src/export/pptx/post/workbook.ts';
import { elementsOf, parseXml } from '../../../src/export/pptx/post/xml.ts';
import type { Pen } from '../../../src/export/pptx/write/units.ts';

/** A deck as the library writes it, so that each test shows first that the fault is there. */
async function bareDeck(): Promise<Parts> {
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.defineSlideMaster({
    title: 'Named',
    slideNumber: { x: 1, y: 5, fontSize: 10 },
    objects: [{ placeholder: { options: { name: 'title', type: 'title', x: 1, y: 1, w: 5, h: 1 }, text: '' } }],
  });
  for (const _ of [1, 2]) {
    const slide = pptx.addSlide();
    slide.addNotes('first\nsecond');
    slide.addChart('line', [{ name: 'Anna', labels: ['Bids & waits', 'Moves in'], values: [-2, 1.2] }], { w: 5, h: 3 });
  }
  return unzipParts((await pptx.write({ outputType: 'uint8array' })) as Uint8Array);
}

const bare = await bareDeck();
const textOf = (path: string): string => xmlPart(bare, path) ?? '';
const pen: Pen = { scale: 1, language: 'sv-SE', slots: new Map() };
const chart: ChartShape = {
  type: 'chart',
  name: 'Curve',
  alt: 'Words',
  box: { x: 0, y: 0, width: 100, height: 100 },
  series: 'Anna',
  points: [
    {
      name: 'Bids',
      value: -2,
      colour: '#be123c',
      isAssumed: false,
    },
    { name: 'Moves in', value: 1.2, colour: '#15803d', isAssumed: true },
  ],
  min: -2,
  max: 2,
  line: '#5f6775',
  ground: '#ffffff',
};

describe('the post-pass', () => {
  it('writes notes a paragraph a line, where the library puts line breaks into one run', () => {
    expect(textOf('ppt/notesSlides/notesSlide1.xml')).not.toMatch(/<a:t>first<\/a:t>/);
    const part = parseXml(notesXml(['Bid & wait', '', 'Källor'], 3, 'sv-SE'));
    const body = elementsOf(part, 'p:txBody').find((each) => each.textContent?.includes('Bid'));
    expect(body && elementsOf(body, 'a:p').map((paragraph) => paragraph.textContent)).toEqual([
      'Bid & wait',
      '',
      'Källor',
    ]);
  });

  it('puts the notes master before the slides, as the schema has it', () => {
    const xml = textOf('ppt/presentation.xml');
    expect(xml.indexOf('notesMasterIdLst')).toBeGreaterThan(xml.indexOf('sldIdLst'));
    const mended = listSlides(xml, ['rIdA', 'rIdB', 'rIdC']);
    expect(mended.indexOf('notesMasterIdLst')).toBeLessThan(mended.indexOf('sldIdLst'));
    const ids = elementsOf(parseXml(mended), 'p:sldId').map((each) => [
      each.getAttribute('id'),
      each.getAttribute('r:id'),
    ]);
    expect(ids).toEqual([
      ['256', 'rIdA'],
      ['257', 'rIdB'],
      ['258', 'rIdC'],
    ]);
  });

  it('takes out content types of parts that are not there, and names those of pictures rightly', () => {
    const xml = textOf('[Content_Types].xml');
    expect(xml).toContain('slideMaster2.xml');
    expect(xml).toContain('image/jpg"');
    const mended = declareMedia(cleanContentTypes(xml, new Set(bare.keys())));
    expect(mended).not.toContain('slideMaster2.xml');
    expect(mended).not.toContain('image/jpg"');
    expect(mended).toContain('/ppt/slides/slide2.xml');
  });

  it('says what slides and notes are', () => {
    const paths = ['ppt/slides/slide1.xml', 'ppt/slides/_rels/slide1.xml.rels', 'ppt/notesSlides/notesSlide1.xml'];
    const declared = declareSlides('<Types></Types>', paths).match(/PartName="[^"]+"/g);
    expect(declared).toEqual(['PartName="/ppt/slides/slide1.xml"', 'PartName="/ppt/notesSlides/notesSlide1.xml"']);
  });

  it('lets titles and slide numbers take their look from the layout, which the library does not', () => {
    const xml = textOf('ppt/slideLayouts/slideLayout2.xml');
    expect(xml).toContain('idx="4294967295"');
    expect(xml).not.toMatch(/type="title"[\s\S]*?anchor="b"/);
    const mended = finishLayout(xml, pen, 24);
    expect(mended).toMatch(/type="title"[\s\S]*anchor="b"[\s\S]*spcPts val="3050"/);
    expect(mended).toMatch(/id="1025"[\s\S]*idx="12"[\s\S]*algn="r"/);
  });

  it('says of the file only what is true', () => {
    expect(textOf('docProps/app.xml')).toContain('PptxGenJS');
    expect(appProperties(7)).toContain('<Slides>7</Slides>');
    const dated = dateProperties(textOf('docProps/core.xml'), '2026-11-23');
    expect(dated.match(/2026-11-23T00:00:00Z/g)).toHaveLength(2);
  });

  it('gives the file the map’s palette', () => {
    const theme = parseXml(themeColours(textOf('ppt/theme/theme1.xml'), lightTheme));
    const colourOf = (slot: string) =>
      elementsOf(theme, `a:${slot}`)[0]?.firstChild as unknown as { getAttribute(name: string): string };
    expect(colourOf('dk1').getAttribute('val')).toBe('1A1D24');
    expect(colourOf('accent3').getAttribute('val')).toBe('BE123C');
  });

  it('packs small, and the same each time', () => {
    const plain = zipSync(
      Object.fromEntries([...bare].map(([path, part]) => [path, new TextEncoder().encode(String(part))])),
      { level: 0 },
    );
    const packed = zipParts(bare);
    expect(packed.length).toBeLessThan(plain.length / 3);
    expect(zipParts(bare)).toEqual(packed);
    expect(unzipParts(packed)).toEqual(bare);
  });

  it('does not take a part that is not well formed', () => {
    expect(() => parseXml('<a><b></a>')).toThrow();
  });
});

describe('a chart', () => {
  const xml = textOf('ppt/charts/chart1.xml');
  const mended = finishChart(xml, chart, pen);

  it('loses what line charts do not have, and keeps two axes', () => {
    expect(xml).toContain('invertIfNegative');
    expect(xml.match(/<c:lineChart>[\s\S]*<\/c:lineChart>/)?.[0].match(/<c:axId/g)).toHaveLength(3);
    expect(mended).not.toContain('invertIfNegative');
    expect(mended.match(/<c:lineChart>[\s\S]*<\/c:lineChart>/)?.[0].match(/<c:axId/g)).toHaveLength(2);
  });

  it('keeps its numbers and its workbook, and names its points by a plain list', () => {
    expect(xml).toContain('multiLvlStrRef');
    expect(mended).not.toContain('multiLvl');
    expect(mended).toContain('<c:v>Bids &amp; waits</c:v>');
    expect(mended).toContain('<c:v>-2</c:v>');
    expect(mended).toContain('<c:externalData r:id="rId1">');
    expect(parseXml(mended).documentElement?.nodeName).toBe('c:chartSpace');
  });

  it('gives each point the colour of its value, and dashes what rests on assumption', () => {
    expect(mended).toContain('BE123C');
    expect(mended).toContain('15803D');
    expect(mended.match(/<c:dPt>/g)).toHaveLength(2);
    expect(mended.match(/sysDash/g)).toHaveLength(1);
  });

  it('has a workbook without the table that Excel would want to repair, dated by the day', () => {
    const path = [...bare.keys()].find((each) => each.endsWith('1.xlsx')) ?? '';
    const bytes = bare.get(path) as Uint8Array;
    expect(unzipSync(bytes)['xl/tables/table1.xml']).toBeDefined();
    const parts = unzipParts(finishWorkbook(bytes, '2026-11-23'));
    expect([...parts.keys()].some((each) => each.includes('table'))).toBe(false);
    expect(xmlPart(parts, 'docProps/core.xml')).toContain('2026-11-23T00:00:00Z');
    expect(xmlPart(parts, 'xl/sharedStrings.xml')).toContain('Bids &amp; waits');
  });
});

describe('relations', () => {
  it('are read as paths of the package and written back as they were meant', () => {
    const slide = 'ppt/slides/slide1.xml';
    const read = readRelations(textOf('ppt/slides/_rels/slide1.xml.rels'), slide);
    expect(read.map(({ kind, target }) => [kind, target])).toContainEqual(['chart', 'ppt/charts/chart1.xml']);
    const all = [...read, relation('rIdX', 'image', 'ppt/media/a&b.png')];
    expect(readRelations(writeRelations(all, slide), slide)).toEqual(all);
    expect(writeRelations(all, slide)).toContain('Target="../media/a&amp;b.png"');
  });

  it('lead out of the file as they did', () => {
    const xml = '<Relationship Id="a" Type="x/hyperlink" Target="https://a.example/?b=1&amp;c" TargetMode="External"/>';
    const [only] = readRelations(xml, 'ppt/presentation.xml');
    expect(only).toMatchObject({ target: 'https://a.example/?b=1&c', isExternal: true });
  });
});
