/** Mends the parts of the package that every slide shares. */
import { mixColours, type Theme } from '../../../drawing/index.ts';
import { elementsOf, firstOf, parseXml, serialiseXml } from './xml.ts';

/** Lists the slides by their relations, after `notesMasterIdLst`, as the schema has it. */
export function listSlides(xml: string, relations: readonly string[]): string {
  const part = parseXml(xml);
  const slides = firstOf(part, 'p:sldIdLst');
  const notes = elementsOf(part, 'p:notesMasterIdLst')[0];
  if (notes) slides.parentNode?.insertBefore(notes, slides);
  const ids = relations.map((relation, i) => `<p:sldId id="${FIRST_SLIDE_ID + i}" r:id="${relation}"/>`);
  return serialiseXml(part).replace(/<p:sldIdLst>[\s\S]*?<\/p:sldIdLst>/, `<p:sldIdLst>${ids.join('')}</p:sldIdLst>`);
}

/** The lowest that the schema allows. */
const FIRST_SLIDE_ID = 256;

const SLIDE_TYPES = [
  [/^ppt\/slides\/[^/]+\.xml$/, 'slide'],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, 'notesSlide'],
] as const;

/** Says what the slides and their notes are. */
export function declareSlides(xml: string, paths: readonly string[]): string {
  const declared = paths.flatMap((path) => {
    const kind = SLIDE_TYPES.find(([pattern]) => pattern.test(path))?.[1];
    const type = `application/vnd.openxmlformats-officedocument.presentationml.${kind}+xml`;
    return kind ? [`<Override PartName="/${path}" ContentType="${type}"/>`] : [];
  });
  return xml.replace('</Types>', `${declared.join('')}</Types>`);
}

/** Leaves out content types of parts that are not there: the library promises a slide master for every slide. */
export function cleanContentTypes(xml: string, paths: ReadonlySet<string>): string {
  const part = parseXml(xml);
  for (const override of elementsOf(part, 'Override')) {
    const path = (override.getAttribute('PartName') ?? '').replace(/^\//, '');
    if (!paths.has(path)) override.parentNode?.removeChild(override);
  }
  return serialiseXml(part);
}

/** Says what pictures are: the library declares "image/jpg", which is no type. */
export function declareMedia(xml: string): string {
  return xml.replaceAll('image/jpg', 'image/jpeg');
}

/** Extended properties that are true: no invented fonts, slide names or company. */
export function appProperties(slideCount: number): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
    `<PresentationFormat>Widescreen</PresentationFormat><Slides>${slideCount}</Slides><Application>Resa</Application></Properties>`
  );
}

/** The date the deck is made by, in place of the clock, so that equal maps give equal files. */
export function dateProperties(xml: string, date: string): string {
  const part = parseXml(xml);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? '2000-01-01';
  for (const name of ['dcterms:created', 'dcterms:modified']) {
    for (const element of elementsOf(part, name)) element.textContent = `${day}T00:00:00Z`;
  }
  return serialiseXml(part);
}

/** The map's own colours as the file's palette, so that new shapes match. */
export function themeColours(xml: string, theme: Theme): string {
  const part = parseXml(xml);
  const named: Record<string, string> = {
    'a:dk1': theme.ink,
    'a:lt1': theme.sheet,
    'a:dk2': theme.inkSoft,
    'a:lt2': theme.panel,
    'a:hlink': theme.phases[1] ?? theme.ink,
    'a:folHlink': mixColours(theme.phases[1] ?? theme.ink, theme.inkSoft, 0.5),
  };
  theme.phases.slice(0, 6).forEach((colour, i) => {
    named[`a:accent${i + 1}`] = colour;
  });
  firstOf(part, 'a:clrScheme').setAttribute('name', 'Resa');
  for (const [name, colour] of Object.entries(named)) {
    const slot = firstOf(part, name);
    while (slot.firstChild) slot.removeChild(slot.firstChild);
    const value = part.createElementNS(slot.namespaceURI, 'a:srgbClr');
    value.setAttribute('val', colour.replace('#', '').toUpperCase());
    slot.appendChild(value);
  }
  return serialiseXml(part);
}
