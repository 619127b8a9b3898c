/** The first slide: which journey, whose, why, in which state and when. */
import type { Persona } from '../../../model/index.ts';
import { type DeckContext, fitOrKeep } from '../context.ts';
import type { Shape, Slide } from '../deck.ts';
import { oneLine } from '../facts.ts';
import type { Frame } from '../frame.ts';
import { label, phaseColour } from '../look.ts';
import { BOLD, countLines, fitText, leadingOf, REGULAR, shorten } from '../measure.ts';
import { portraitShape } from '../portrait.ts';
import { formatLongDate } from '../words.ts';

const PERSONAS = { most: 3, width: 264, gap: 18 } as const;

/** Tops of the cover's parts; a low slide has them closer. */
function coverPlaces({ height, coverTitle, footerLine }: Frame) {
  const personas = Math.round(height * 0.7);
  return {
    purpose: coverTitle.y + coverTitle.height + 20,
    purposeHeight: Math.min(88, personas - 12 - (coverTitle.y + coverTitle.height + 20)),
    personas,
    strip: personas + 74 - Math.max(0, 540 - height) * 0.16,
    date: footerLine - 26,
  };
}

export function coverSlide(context: DeckContext): Slide {
  const { facts, frame, theme, today } = context;
  const { coverTitle } = frame;
  const places = coverPlaces(frame);
  const { words } = facts;
  const { text, size } = context.titles.choose('cover', [facts.title], { box: coverTitle, sizes: context.coverSizes });
  const chosen = { key: 'cover', layout: 'cover', title: text, titleSize: size, notes: [] } as const;
  if (context.hasTemplate) return { ...chosen, underTitle: underTitle(context), shapes: [] };
  const lines = countLines(text, coverTitle.width, size, BOLD);
  const kicker = `${words.journeyMap} · ${words.state[facts.map.map.state]}`;
  const kickerY = coverTitle.y + coverTitle.height - lines * leadingOf(size) - 26;
  const shapes: Shape[] = [
    label(
      'Kind',
      kicker,
      { x: coverTitle.x, y: kickerY, width: coverTitle.width, height: 20 },
      { size: 13, colour: theme.inkSoft, bold: true },
    ),
    ...purposeShapes(context),
    ...personaShapes(context),
    ...phaseStrip(context),
    label(
      'Date',
      formatLongDate(today, facts.locale),
      { x: coverTitle.x, y: places.date, width: 400, height: 18 },
      { size: 12, colour: theme.inkSoft },
    ),
  ];
  return { ...chosen, shapes };
}

/** What the cover says under its title, as lines for a template's own subtitle. */
function underTitle({ facts, today, inFull }: DeckContext): string[] {
  const { words } = facts;
  const purpose = oneLine(facts.map.map.purpose);
  const short = shorten(purpose, 400, 12, REGULAR, 2);
  if (short !== purpose) inFull.add(words.purpose, purpose);
  const lines = facts.personas.map((persona, i) => {
    const said = [persona.name, persona.summary].map(oneLine).filter(Boolean).join(' · ');
    const line = shorten(said, 420, 12, REGULAR, 1);
    if (line === said && i < PERSONAS.most) return line;
    inFull.add(oneLine(persona.name), said);
    return i < PERSONAS.most ? line : '';
  });
  return [short, ...lines, `${words.state[facts.map.map.state]} · ${formatLongDate(today, facts.locale)}`].filter(
    Boolean,
  );
}

function purposeShapes(context: DeckContext): Shape[] {
  const { facts, frame, theme } = context;
  const places = coverPlaces(frame);
  const purpose = oneLine(facts.map.map.purpose);
  if (purpose === '') return [];
  const width = Math.min(720, frame.coverTitle.width);
  const fitted = fitOrKeep(
    context,
    facts.words.purpose,
    purpose,
    { width, height: places.purposeHeight },
    [18, 16, 14],
    REGULAR,
  );
  const box = { x: frame.coverTitle.x, y: places.purpose, width, height: fitted.lines * leadingOf(fitted.size) + 2 };
  return [label(facts.words.purpose, fitted.text, box, { size: fitted.size, colour: theme.inkSoft })];
}

function personaShapes(context: DeckContext): Shape[] {
  const { facts, frame } = context;
  const most = Math.min(
    PERSONAS.most,
    Math.floor((frame.coverTitle.width + PERSONAS.gap) / (PERSONAS.width + PERSONAS.gap)),
  );
  const shown = facts.personas.slice(0, most);
  for (const persona of facts.personas.slice(most)) {
    context.inFull.add(oneLine(persona.name), oneLine(persona.summary) || oneLine(persona.name));
  }
  return shown.flatMap((persona, i) =>
    personaShape(context, persona, frame.coverTitle.x + i * (PERSONAS.width + PERSONAS.gap)),
  );
}

function personaShape(context: DeckContext, persona: Persona, x: number): Shape[] {
  const { frame, theme } = context;
  const top = coverPlaces(frame).personas;
  const name = oneLine(persona.name);
  const summary = oneLine(persona.summary);
  const textX = x + 52;
  const width = PERSONAS.width - 52;
  const fittedName = fitOrKeep(context, name, name, { width, height: leadingOf(15) }, [15, 13, 11], BOLD);
  const fittedSummary = fitOrKeep(context, name, summary, { width, height: 2 * leadingOf(12) }, [12, 11], REGULAR);
  const disc = portraitShape(context, persona, { x, y: top, width: 40, height: 40 });
  const nameBox = { x: textX, y: top + (summary === '' ? 10 : 0), width, height: leadingOf(15) };
  const shapes: Shape[] = [disc];
  if (name !== '')
    shapes.push(label('Name', fittedName.text, nameBox, { size: fittedName.size, colour: theme.ink, bold: true }));
  if (summary !== '') {
    const box = {
      x: textX,
      y: top + 20,
      width,
      height: fittedSummary.lines * leadingOf(fittedSummary.size) + 1,
    };
    shapes.push(label('Summary', fittedSummary.text, box, { size: fittedSummary.size, colour: theme.inkSoft }));
  }
  return shapes;
}

/** The journey's phases as a thin band of their colours. */
function phaseStrip({ facts, frame, theme }: DeckContext): Shape[] {
  const { x, width } = frame.coverTitle;
  const columnWidth = width / Math.max(1, facts.grid.columns.length);
  return facts.phases.map((phase, i) => {
    const box = {
      x: x + phase.firstColumn * columnWidth,
      y: coverPlaces(frame).strip,
      width: Math.max(2, phase.columnCount * columnWidth - 3),
      height: 10,
    };
    return {
      type: 'preset',
      geometry: i === 0 ? 'homePlate' : 'chevron',
      adjust: Math.round((Math.min(4, box.width / 2) / Math.min(10, box.width)) * 100_000),
      name: 'Phase',
      alt: '',
      box,
      fill: phaseColour(phase.colour, theme),
    };
  });
}

/** The map's name as the deck's file properties have it. */
export function deckTitle(context: DeckContext): string {
  return fitText(context.facts.title, { width: 1200, height: 20 }, [12], REGULAR).text;
}
