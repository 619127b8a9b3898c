/** The first slide: which journey, whose, why, in which state and when. */
import type { Persona } from '../../../model/index.ts';
import { type DeckContext, fitOrKeep } from '../context.ts';
import type { PresetShape, Shape, Slide } from '../deck.ts';
import { oneLine, shortName } from '../facts.ts';
import { CONTENT_WIDTH, label, MARGIN, phaseColour } from '../look.ts';
import { BOLD, fitText, leadingOf, REGULAR } from '../measure.ts';
import { formatLongDate } from '../words.ts';

export const COVER_TITLE = { x: MARGIN + 24, y: 118, width: 800, height: 118 } as const;
const LEFT = COVER_TITLE.x;
const TITLE_SIZES = [44, 40, 36, 32, 28, 24] as const;
const PURPOSE = { y: 262, height: 88 } as const;
const PERSONAS = { y: 378, most: 3, width: 264, gap: 18 } as const;

export function coverSlide(context: DeckContext): Slide {
  const { facts, theme, today } = context;
  const { words } = facts;
  const title = fitOrKeep(context, words.journeyMap, facts.title, COVER_TITLE, TITLE_SIZES, BOLD);
  const kicker = `${words.journeyMap} · ${words.state[facts.map.map.state]}`;
  const kickerY = COVER_TITLE.y + COVER_TITLE.height - title.lines * leadingOf(title.size) - 26;
  const shapes: Shape[] = [
    label(
      'Kind',
      kicker,
      { x: LEFT, y: kickerY, width: 800, height: 20 },
      { size: 13, colour: theme.inkSoft, bold: true },
    ),
    ...purposeShapes(context),
    ...personaShapes(context),
    ...phaseStrip(context),
    label(
      'Date',
      formatLongDate(today, facts.locale),
      { x: LEFT, y: 484, width: 400, height: 18 },
      { size: 12, colour: theme.inkSoft },
    ),
  ];
  return { layout: 'cover', title: title.text, titleSize: title.size, shapes, notes: [] };
}

function purposeShapes(context: DeckContext): Shape[] {
  const { facts, theme } = context;
  const purpose = oneLine(facts.map.map.purpose);
  if (purpose === '') return [];
  const width = 720;
  const fitted = fitOrKeep(
    context,
    facts.words.purpose,
    purpose,
    { width, height: PURPOSE.height },
    [18, 16, 14],
    REGULAR,
  );
  const box = { x: LEFT, y: PURPOSE.y, width, height: fitted.lines * leadingOf(fitted.size) + 2 };
  return [label(facts.words.purpose, fitted.text, box, { size: fitted.size, colour: theme.inkSoft })];
}

function personaShapes(context: DeckContext): Shape[] {
  const { facts } = context;
  const shown = facts.personas.slice(0, PERSONAS.most);
  for (const persona of facts.personas.slice(PERSONAS.most)) {
    context.inFull.add(oneLine(persona.name), oneLine(persona.summary) || oneLine(persona.name));
  }
  return shown.flatMap((persona, i) => personaShape(context, persona, LEFT + i * (PERSONAS.width + PERSONAS.gap)));
}

function personaShape(context: DeckContext, persona: Persona, x: number): Shape[] {
  const { theme } = context;
  const name = oneLine(persona.name);
  const summary = oneLine(persona.summary);
  const textX = x + 52;
  const width = PERSONAS.width - 52;
  const fittedName = fitOrKeep(context, name, name, { width, height: leadingOf(15) }, [15, 13, 11], BOLD);
  const fittedSummary = fitOrKeep(context, name, summary, { width, height: 2 * leadingOf(12) }, [12, 11], REGULAR);
  const disc: PresetShape = {
    type: 'preset',
    geometry: 'ellipse',
    name: 'Persona',
    alt: '',
    box: { x, y: PERSONAS.y, width: 40, height: 40 },
    fill: theme.personas[persona.colour % theme.personas.length] ?? theme.ink,
    text: {
      paragraphs: [
        {
          runs: [{ text: initialsOf(shortName(persona)), size: 14, colour: theme.phaseInk, bold: true }],
          align: 'center',
        },
      ],
      anchor: 'middle',
      inset: { left: 0, top: 0, right: 0, bottom: 0 },
      wraps: false,
    },
  };
  const nameBox = { x: textX, y: PERSONAS.y + (summary === '' ? 10 : 0), width, height: leadingOf(15) };
  const shapes: Shape[] = [disc];
  if (name !== '')
    shapes.push(label('Name', fittedName.text, nameBox, { size: fittedName.size, colour: theme.ink, bold: true }));
  if (summary !== '') {
    const box = {
      x: textX,
      y: PERSONAS.y + 20,
      width,
      height: fittedSummary.lines * leadingOf(fittedSummary.size) + 1,
    };
    shapes.push(label('Summary', fittedSummary.text, box, { size: fittedSummary.size, colour: theme.inkSoft }));
  }
  return shapes;
}

function initialsOf(name: string): string {
  const letters = name.split(/\s+/u).map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '');
  return letters.join('').slice(0, 2).toLocaleUpperCase();
}

/** The journey's phases as a thin band of their colours. */
function phaseStrip({ facts, theme }: DeckContext): Shape[] {
  const width = CONTENT_WIDTH - 48;
  const columnWidth = width / Math.max(1, facts.grid.columns.length);
  return facts.phases.map((phase, i) => {
    const box = {
      x: LEFT + phase.firstColumn * columnWidth,
      y: 452,
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
