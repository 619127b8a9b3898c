import { describe, expect, it } from 'vitest';
import type { Shape } from '../../../src/export/pptx/deck.ts';
import { type Document, elementsOf, firstOf, parseXml } from '../../../src/export/pptx/post/xml.ts';
import { type SlidePen, shapeXml } from '../../../src/export/pptx/write/shapes.ts';

const ROOT =
  '<r xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative">';

function written(shape: Shape, pen: Partial<SlidePen> = {}): Document {
  let id = 1;
  const whole: SlidePen = {
    scale: 1,
    language: 'nb-NO',
    slots: new Map([['#1a1d24', 'tx1']]),
    nextId: () => ++id,
    nextChart: () => 'rId9',
    linkTo: (anchor) => (anchor === 'there' ? 'rIdL' : undefined),
    imageOf: (image) => (image === 'known' ? 'rIdI' : undefined),
    ...pen,
  };
  return parseXml(`${ROOT}${shapeXml(whole, shape)}</r>`);
}

const box = { x: 10, y: 20, width: 30, height: 40 };
const inset = { left: 0, top: 0, right: 0, bottom: 0 };
const text = (words: string): Shape => ({
  type: 'preset',
  geometry: 'roundRect',
  adjust: 12_345,
  name: 'Card & "card"',
  alt: 'A <pain>',
  box,
  fill: 'accent2',
  text: {
    paragraphs: [{ runs: [{ text: words, size: 12, colour: '#1a1d24', bold: true }] }],
    anchor: 'middle',
    inset,
    wraps: true,
  },
});

describe('a shape on a slide', () => {
  it('has a name, words for those who do not see it, and its own number', () => {
    const properties = firstOf(written(text('one')), 'p:cNvPr');
    expect(properties.getAttribute('name')).toBe('Card & "card"');
    expect(properties.getAttribute('descr')).toBe('A <pain>');
    expect(properties.getAttribute('id')).toBe('2');
    expect(elementsOf(properties, 'adec:decorative')).toEqual([]);
  });

  it('without words is marked as decoration', () => {
    const properties = firstOf(written({ ...text('one'), alt: '' }), 'p:cNvPr');
    expect(firstOf(properties, 'adec:decorative').getAttribute('val')).toBe('1');
  });

  it('follows the file’s theme where it should', () => {
    const shape = written(text('one'));
    expect(elementsOf(shape, 'a:schemeClr').map((each) => each.getAttribute('val'))).toEqual(['accent2', 'tx1']);
    expect(firstOf(shape, 'a:gd').getAttribute('fmla')).toBe('val 12345');
  });

  it('says which language its text is in, and which way it runs', () => {
    expect(firstOf(written(text('one')), 'a:rPr').getAttribute('lang')).toBe('nb-NO');
    expect(firstOf(written(text('one')), 'a:pPr').getAttribute('rtl')).toBeNull();
    expect(firstOf(written(text('שלום')), 'a:pPr').getAttribute('rtl')).toBe('1');
  });

  it('holds no character that XML cannot', () => {
    expect(firstOf(written(text('a\u0000b & c\uFFFF')), 'a:t').textContent).toBe('ab & c');
  });

  it('leads to a slide that is there, and nowhere else', () => {
    const click = firstOf(written({ ...text('one'), link: 'there' }), 'a:hlinkClick');
    expect(click.getAttribute('r:id')).toBe('rIdL');
    expect(elementsOf(written({ ...text('one'), link: 'gone' }), 'a:hlinkClick')).toEqual([]);
  });

  it('grows with a large slide', () => {
    const shape = written(text('one'), { scale: 2 });
    expect(firstOf(shape, 'a:off').getAttribute('x')).toBe(String(20 * 12_700));
    expect(firstOf(shape, 'a:rPr').getAttribute('sz')).toBe('2400');
  });

  it('keeps its place in a group', () => {
    const child = text('one') as Extract<Shape, { type: 'preset' }>;
    const group = written({ type: 'group', name: 'Card', alt: 'Words', box, children: [child] });
    const place = firstOf(group, 'a:xfrm');
    const at = (name: string) => [firstOf(place, name).getAttribute('x') ?? firstOf(place, name).getAttribute('cx')];
    expect(at('a:chOff')).toEqual(at('a:off'));
    expect(at('a:chExt')).toEqual(at('a:ext'));
    expect(elementsOf(group, 'p:sp')).toHaveLength(1);
  });

  it('is a picture with its words, cropped alike on both sides, or nothing where its file is missing', () => {
    const picture = { type: 'picture', name: 'Portrait', alt: 'Anna', box, geometry: 'ellipse' } as const;
    const crop = firstOf(written({ ...picture, image: 'known', crop: { x: 0.5, y: 0 } }), 'a:srcRect');
    expect([crop.getAttribute('l'), crop.getAttribute('r'), crop.getAttribute('t')]).toEqual(['25000', '25000', '0']);
    expect(elementsOf(written({ ...picture, image: 'gone' }), 'p:pic')).toEqual([]);
  });

  it('is a native table with its header', () => {
    const row = (words: string) => ({
      height: 20,
      cells: [{ paragraphs: [{ runs: [{ text: words, size: 12, colour: '#1a1d24' }] }] }],
    });
    const rows = [row('What'), row('Status SMS')];
    const table = written({
      type: 'table',
      name: 'T',
      alt: 'T',
      box,
      columns: [30],
      rows,
      inset: { x: 4, y: 4 },
      line: '#e5e7ec',
    });
    expect(firstOf(table, 'a:tblPr').getAttribute('firstRow')).toBe('1');
    expect(elementsOf(table, 'a:tr').map((each) => each.textContent)).toEqual(['What', 'Status SMS']);
  });
});
