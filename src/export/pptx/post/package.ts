/** Mends the parts of the package that every slide shares. As text: they are the library's own, and always written alike. */
import { mixColours, type Theme } from '../../../drawing/index.ts';

/** Lists the slides by their relations, after `notesMasterIdLst`, as the schema has it. */
export function listSlides(xml: string, relations: readonly string[]): string {
  const notes = /<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>/.exec(xml)?.[0] ?? '';
  const ids = relations.map((relation, i) => `<p:sldId id="${FIRST_SLIDE_ID + i}" r:id="${relation}"/>`);
  return xml
    .replace(notes, '')
    .replace(/<p:sldIdLst>[\s\S]*?<\/p:sldIdLst>/, `${notes}<p:sldIdLst>${ids.join('')}</p:sldIdLst>`);
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
  return xml.replace(/<Override PartName="\/([^"]*)"[^>]*>/g, (override, path: string) =>
    paths.has(path) ? override : '',
  );
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
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? '2000-01-01';
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
}

/** The map's own colours as the file's palette, so that new shapes match. */
export function themeColours(xml: string, theme: Theme): string {
  const named: Record<string, string> = {
    dk1: theme.ink,
    lt1: theme.sheet,
    dk2: theme.inkSoft,
    lt2: theme.panel,
    hlink: theme.phases[1] ?? theme.ink,
    folHlink: mixColours(theme.phases[1] ?? theme.ink, theme.inkSoft, 0.5),
  };
  theme.phases.slice(0, 6).forEach((colour, i) => {
    named[`accent${i + 1}`] = colour;
  });
  return xml
    .replace(/<a:clrScheme name="[^"]*"/, '<a:clrScheme name="Resa"')
    .replace(/<a:(dk1|lt1|dk2|lt2|hlink|folHlink|accent\d)>.*?<\/a:\1>/gs, (whole, name: string) => {
      const colour = named[name];
      return colour ? `<a:${name}><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:${name}>` : whole;
    });
}
