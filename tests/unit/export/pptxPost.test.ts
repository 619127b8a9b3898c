import { strFromU8, unzipSync, zipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { describe, expect, it } from 'vitest';
import { lightTheme } from '../../../src/drawing/index.ts';
import type { GroupMark, ShapeMark, SlideMarks } from '../../../src/export/pptx/marks.ts';
import { addAltText } from '../../../src/export/pptx/post/altText.ts';
import { zipParts } from '../../../src/export/pptx/post/finishDeck.ts';
import { adjustGeometry } from '../../../src/export/pptx/post/geometry.ts';
import { groupShapes } from '../../../src/export/pptx/post/groups.ts';
import { renumberShapes } from '../../../src/export/pptx/post/ids.ts';
import { linkShapes } from '../../../src/export/pptx/post/links.ts';
import { writeNotes } from '../../../src/export/pptx/post/notes.ts';
import {
  appProperties,
  cleanContentTypes,
  dateProperties,
  orderPresentation,
  themeColours,
} from '../../../src/export/pptx/post/package.ts';
import { mendParagraphs, setLanguage } from '../../../src/export/pptx/post/text.ts';
import { type Document, elementsOf, NAMESPACES, parseXml, serialiseXml } from '../../../src/export/pptx/post/xml.ts';
import { partsOf } from './pptxSupport.ts';

/** A deck as the library writes it, so that each test shows first that the fault is there. */
async function bareDeck(): Promise<ReadonlyMap<string, string>> {
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  for (const _ of [1, 2]) {
    const slide = pptx.addSlide();
    slide.slideNumber = { x: 12, y: 7 };
    for (let i = 0; i < 30; i++) slide.addShape('roundRect', { x: i / 10, y: 1, w: 1, h: 1, objectName: `shape-${i}` });
    slide.addText([{ text: 'one ' }, { text: 'two', options: { bold: true } }], {
      x: 1,
      y: 3,
      w: 3,
      h: 1,
      objectName: 'text',
    });
    slide.addNotes('first\nsecond');
  }
  return partsOf((await pptx.write({ outputType: 'uint8array' })) as Uint8Array);
}

const bare = await bareDeck();
const slideXml = bare.get('ppt/slides/slide1.xml') ?? '';
const bareSlide = (): Document => parseXml(slideXml);

function marksOf(shapes: Readonly<Record<string, ShapeMark>>, groups: readonly GroupMark[] = []): SlideMarks {
  return { title: 'Title', shapes: new Map(Object.entries(shapes)), groups, notes: [] };
}

function propertiesOf(slide: Document, name: string) {
  return elementsOf(slide, 'p:cNvPr').find((each) => each.getAttribute('name') === name);
}

describe('the post-pass', () => {
  it('names and describes shapes, which the library does not', () => {
    expect(slideXml).not.toContain('descr=');
    const slide = bareSlide();
    addAltText(slide, marksOf({ 'shape-3': { name: 'Card', alt: 'A pain & its "owner"' } }));
    expect(propertiesOf(slide, 'Card')?.getAttribute('descr')).toBe('A pain & its "owner"');
    expect(serialiseXml(slide)).toContain('A pain &amp; its &quot;owner&quot;');
  });

  it('marks as decorative what has no words', () => {
    const slide = bareSlide();
    addAltText(slide, marksOf({ 'shape-3': { name: 'Bar', alt: '' } }));
    const properties = propertiesOf(slide, 'Bar');
    expect(properties?.getAttribute('descr')).toBe('');
    expect(properties && elementsOf(properties, 'adec:decorative')[0]?.getAttribute('val')).toBe('1');
  });

  it('gives shapes ids of their own, where the library’s slide number takes another’s', () => {
    const idsOf = (slide: Document) => elementsOf(slide, 'p:cNvPr').map((each) => each.getAttribute('id'));
    const slide = bareSlide();
    expect(new Set(idsOf(slide)).size).toBeLessThan(idsOf(slide).length);
    renumberShapes(slide);
    expect(new Set(idsOf(slide)).size).toBe(idsOf(slide).length);
    expect(idsOf(slide)[0]).toBe('1');
  });

  it('sets the adjust value of a geometry in place of any other', () => {
    const slide = bareSlide();
    adjustGeometry(slide, marksOf({ 'shape-0': { name: 'Card', alt: '', adjust: 12_345 } }));
    const guides = elementsOf(slide, 'a:gd');
    expect(guides.map((guide) => [guide.getAttribute('name'), guide.getAttribute('fmla')])).toEqual([
      ['adj', 'val 12345'],
    ]);
  });

  it('rounds the ends of lines', () => {
    const slide = bareSlide();
    adjustGeometry(slide, marksOf({ 'shape-0': { name: 'Curve', alt: '', hasRoundLine: true } }));
    expect(elementsOf(slide, 'a:ln').filter((line) => line.getAttribute('cap') === 'rnd')).toHaveLength(1);
  });

  it('groups shapes where the first of them was, in their own coordinates', () => {
    const slide = bareSlide();
    const box = { x: 10, y: 20, width: 30, height: 40 };
    groupShapes(slide, marksOf({}, [{ name: 'Card', alt: 'Words', box, members: ['shape-1', 'shape-2'] }]));
    const group = elementsOf(slide, 'p:grpSp')[0];
    expect(group?.getAttribute('descr')).toBeNull();
    expect(propertiesOf(slide, 'Card')?.getAttribute('descr')).toBe('Words');
    expect(
      group && elementsOf(group, 'p:sp').map((shape) => elementsOf(shape, 'p:cNvPr')[0]?.getAttribute('name')),
    ).toEqual(['shape-1', 'shape-2']);
    const transform = group && elementsOf(group, 'a:xfrm')[0];
    expect(transform && serialiseXml(transform as unknown as Document)).toMatch(
      /off x="127000" y="254000".*ext cx="381000" cy="508000".*chOff x="127000" y="254000".*chExt cx="381000" cy="508000"/,
    );
    const order = elementsOf(slide, 'p:spTree').flatMap((tree) =>
      Array.from(tree.childNodes).map((node) => node.nodeName),
    );
    expect(order.indexOf('p:grpSp')).toBe(3);
  });

  it('leads whole shapes to slides, one relation a target', () => {
    const slide = bareSlide();
    const relations = bare.get('ppt/slides/_rels/slide1.xml.rels') ?? '';
    const link = { name: 'Phase', alt: '', link: 2 };
    const mended = linkShapes(slide, relations, marksOf({ 'shape-1': link, 'shape-4': link }));
    expect(mended.match(/Target="slide2\.xml"/g)).toHaveLength(1);
    const clicks = elementsOf(slide, 'a:hlinkClick');
    expect(clicks.map((click) => click.getAttributeNS(NAMESPACES.r, 'id'))).toEqual(['rIdSlide2', 'rIdSlide2']);
    expect(clicks[0]?.parentNode?.firstChild).toBe(clicks[0]);
    expect(linkShapes(bareSlide(), relations, marksOf({}))).toBe(relations);
  });

  it('leaves one set of properties in a paragraph of several runs', () => {
    const slide = bareSlide();
    const countOf = (): number =>
      Math.max(...elementsOf(slide, 'a:p').map((paragraph) => elementsOf(paragraph, 'a:pPr').length));
    expect(countOf()).toBe(2);
    mendParagraphs(slide);
    expect(countOf()).toBe(1);
    expect(elementsOf(slide, 'a:t').map((each) => each.textContent)).toContain('two');
  });

  it('says which language texts are in', () => {
    const slide = bareSlide();
    expect(slideXml).toContain('lang="en-US"');
    setLanguage(slide, 'nb-NO');
    expect(serialiseXml(slide)).not.toContain('en-US');
    expect(elementsOf(slide, 'a:rPr')[0]?.getAttribute('lang')).toBe('nb-NO');
  });

  it('writes notes a paragraph a line, where the library puts line breaks into one run', () => {
    const part = parseXml(bare.get('ppt/notesSlides/notesSlide1.xml') ?? '');
    writeNotes(part, ['Bid & wait', '', 'Källor'], 'sv-SE');
    const body = elementsOf(part, 'p:txBody').find((each) => serialiseXml(each as unknown as Document).includes('Bid'));
    expect(body && elementsOf(body, 'a:p').map((paragraph) => paragraph.textContent)).toEqual([
      'Bid & wait',
      '',
      'Källor',
    ]);
  });

  it('puts the notes master before the slides, as the schema has it', () => {
    const xml = bare.get('ppt/presentation.xml') ?? '';
    expect(xml.indexOf('notesMasterIdLst')).toBeGreaterThan(xml.indexOf('sldIdLst'));
    const mended = orderPresentation(xml);
    expect(mended.indexOf('notesMasterIdLst')).toBeLessThan(mended.indexOf('sldIdLst'));
  });

  it('takes out content types of parts that are not there', () => {
    const xml = bare.get('[Content_Types].xml') ?? '';
    expect(xml).toContain('slideMaster2.xml');
    const mended = cleanContentTypes(xml, new Set(bare.keys()));
    expect(mended).not.toContain('slideMaster2.xml');
    expect(mended).toContain('/ppt/slides/slide2.xml');
  });

  it('says of the file only what is true', () => {
    expect(bare.get('docProps/app.xml')).toContain('PptxGenJS');
    expect(appProperties(7)).toContain('<Slides>7</Slides>');
    const dated = dateProperties(bare.get('docProps/core.xml') ?? '', '2026-11-23');
    expect(dated.match(/2026-11-23T00:00:00Z/g)).toHaveLength(2);
  });

  it('gives the file the map’s palette', () => {
    const theme = parseXml(themeColours(bare.get('ppt/theme/theme1.xml') ?? '', lightTheme));
    const colourOf = (slot: string) =>
      elementsOf(theme, `a:${slot}`)[0]?.firstChild as unknown as { getAttribute(name: string): string };
    expect(colourOf('dk1').getAttribute('val')).toBe('1A1D24');
    expect(colourOf('accent3').getAttribute('val')).toBe('BE123C');
  });

  it('packs small, and the same each time', () => {
    const plain = zipSync(Object.fromEntries([...bare].map(([path, xml]) => [path, new TextEncoder().encode(xml)])), {
      level: 0,
    });
    const packed = zipParts(bare);
    expect(packed.length).toBeLessThan(plain.length / 3);
    expect(zipParts(bare)).toEqual(packed);
    const back = unzipSync(packed);
    expect(strFromU8(back['ppt/slides/slide1.xml'] ?? new Uint8Array())).toBe(slideXml);
  });

  it('does not take a part that is not well formed', () => {
    expect(() => parseXml('<a><b></a>')).toThrow();
  });
});
