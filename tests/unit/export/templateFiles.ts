/** Files as companies have them for their slides, made here so that every trait is known. */
import { bytesToBase64 } from '../../../src/export/base64.ts';
import { type Parts, unzipParts, xmlPart, zipParts } from '../../../src/export/pptx/post/parts.ts';
import { readRelations, relationsPath, writeRelations } from '../../../src/export/pptx/post/relations.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { makeDeck } from './pptxSupport.ts';

const MAIN = 'ppt/presentation.xml';
const LOGO = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);

/** A template with slides of its own, sections, a logo on its master, other colours and fonts, and no notes master. */
export async function companyTemplate(change: (parts: Parts) => void = () => undefined): Promise<string> {
  const parts = unzipParts(await makeDeck(templateMap('blank', 'en')));
  const edit = (path: string, how: (xml: string) => string) => parts.set(path, how(xmlPart(parts, path) ?? ''));
  edit('[Content_Types].xml', (xml) => xml.replace('presentationml.presentation.main', 'presentationml.template.main'));
  edit('ppt/theme/theme1.xml', (xml) =>
    xml.replaceAll('0E7490', 'FFCC00').replaceAll('4338CA', '004488').replaceAll('Inter', 'Georgia'),
  );
  edit(MAIN, (xml) =>
    xml
      .replace(/<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/, '')
      .replace(
        '</p:presentation>',
        '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Old" id="{5A7A9A3C-0F2C-4D5E-8D8E-1B2C3D4E5F60}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst></p:presentation>',
      ),
  );
  const master = 'ppt/slideMasters/slideMaster1.xml';
  parts.set('ppt/media/image1.png', LOGO);
  edit(relationsPath(master), (xml) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rIdLogo" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/image1.png"/></Relationships>',
    ),
  );
  edit(master, (xml) =>
    xml.replace(
      '</p:spTree>',
      '<p:pic><p:nvPicPr><p:cNvPr id="99" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rIdLogo"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="11400000" y="100000"/><a:ext cx="500000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic></p:spTree>',
    ),
  );
  for (const path of [...parts.keys()]) if (/^ppt\/notes(Master|Slide)s\//.test(path)) parts.delete(path);
  for (const path of [MAIN, ...[...parts.keys()].filter((each) => /^ppt\/slides\/slide\d+\.xml$/.test(each))]) {
    const relations = readRelations(xmlPart(parts, relationsPath(path)), path);
    parts.set(
      relationsPath(path),
      writeRelations(
        relations.filter(({ target }) => parts.has(target)),
        path,
      ),
    );
  }
  edit('[Content_Types].xml', (xml) => xml.replace(/<Override PartName="\/ppt\/notes[^>]*>/g, ''));
  change(parts);
  return bytesToBase64(zipParts(parts));
}
