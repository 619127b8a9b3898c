/** The parts of a slide: itself, its relations, and its notes where it has any. */
import type { Deck, Slide } from '../deck.ts';
import type { SlidePen } from '../write/shapes.ts';
import { type Placeholders, slideXml } from '../write/slide.ts';
import type { Pen } from '../write/units.ts';
import { notesXml } from './notes.ts';
import type { Parts } from './parts.ts';
import { type Relation, relation, relationsPath, writeRelations } from './relations.ts';

interface SlideOptions {
  readonly pen: Pen;
  readonly places: Readonly<Record<Slide['layout'], Placeholders>>;
  /** Paths of the layouts. */
  readonly layouts: Readonly<Record<Slide['layout'], string>>;
  /** Number of the slide that an anchor names. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Path of an image; undefined where its file is missing. */
  readonly media: (image: string) => string | undefined;
  /** Path of the deck's next chart. */
  readonly nextChart: () => string;
}

const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';

export function writeSlide(parts: Parts, deck: Deck, slide: Slide, number: number, options: SlideOptions): void {
  const { pen, places, layouts, numbers, media, nextChart } = options;
  const path = slidePath(number);
  const relations = new Map<string, Relation>();
  const relate = (kind: string, target: string): string => {
    const known = relations.get(target) ?? relation(`rId${relations.size + 1}`, kind, target);
    relations.set(target, known);
    return known.id;
  };
  relate('slideLayout', layouts[slide.layout]);
  let id = 1;
  const slidePen: SlidePen = {
    ...pen,
    nextId: () => ++id,
    nextChart: () => relate('chart', nextChart()),
    linkTo: (anchor) => {
      const target = numbers.get(anchor);
      return target === undefined || target === number ? undefined : relate('slide', slidePath(target));
    },
    imageOf: (image) => {
      const target = media(image);
      return target === undefined ? undefined : relate('image', target);
    },
  };
  parts.set(path, slideXml(slidePen, slide, deck, places[slide.layout], number));
  if (slide.notes.length > 0) {
    const notes = `ppt/notesSlides/notesSlide${number}.xml`;
    relate('notesSlide', notes);
    const back = [relation('rId1', 'notesMaster', NOTES_MASTER), relation('rId2', 'slide', path)];
    parts.set(notes, notesXml(slide.notes, number, pen.language));
    parts.set(relationsPath(notes), writeRelations(back, notes));
  }
  parts.set(relationsPath(path), writeRelations([...relations.values()], path));
}

export function slidePath(number: number): string {
  return `ppt/slides/slide${number}.xml`;
}
