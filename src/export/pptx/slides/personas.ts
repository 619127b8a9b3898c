/** Who travels: one slide a persona, with what is known of them. */
import { drawableText } from '../../../drawing/index.ts';
import type { Rect } from '../../../lib/geometry.ts';
import type { Persona } from '../../../model/index.ts';
import { type DeckContext, fitOrKeep, titleOf } from '../context.ts';
import type { Shape, Slide } from '../deck.ts';
import { oneLine, shortName } from '../facts.ts';
import { hairline, label, subtitle } from '../look.ts';
import { leadingOf, REGULAR } from '../measure.ts';
import { portraitShape } from '../portrait.ts';
import { quote } from '../words.ts';

const FACE = 132;
const GAP = 40;

export function personaSlides(context: DeckContext): Slide[] {
  return context.facts.personas.filter(isTold).map((persona) => personaSlide(context, persona));
}

/** Whether more is known than the cover says. */
export function isTold({ quote: said, goals, context, needs, portrait }: Persona): boolean {
  return portrait !== null || [said, goals, context, needs].some((text) => text.trim() !== '');
}

function personaSlide(context: DeckContext, persona: Persona): Slide {
  const { facts, frame } = context;
  const { words, locale } = facts;
  const said = oneLine(persona.quote);
  const name = shortName(persona) || oneLine(persona.name);
  const proposals = [
    ...(said === '' ? [] : [`${name}: ${quote(said, locale)}`]),
    words.personaIs(name),
    words.personas,
  ];
  const top = frame.bodyTop + 14;
  const left: Rect = { x: frame.margin, y: top, width: FACE, height: FACE };
  const right: Rect = {
    x: frame.margin + FACE + GAP,
    y: top,
    width: frame.contentWidth - FACE - GAP,
    height: frame.footerLine - 14 - top,
  };
  const shapes: Shape[] = [
    subtitle(context, [oneLine(persona.name), oneLine(persona.summary)].filter(Boolean).join(' · ')),
    portraitShape(context, persona, left),
    ...blocks(context, persona, right),
  ];
  return { ...titleOf(context, `persona:${persona.id}`, proposals), shapes, notes: [] };
}

function blocks(context: DeckContext, persona: Persona, box: Rect): Shape[] {
  const { facts, theme } = context;
  const { words } = facts;
  const name = oneLine(persona.name);
  for (const [heading, text, most] of [
    [words.persona, name, 60],
    [words.persona, oneLine(persona.summary), 60],
  ] as const) {
    if (text.length > most) context.inFull.add(heading, text);
  }
  const told = [
    { heading: words.inTheirWords, text: persona.quote, italic: true },
    { heading: words.goals, text: persona.goals },
    { heading: words.needs, text: persona.needs },
    { heading: words.situation, text: persona.context },
  ].filter(({ text }) => text.trim() !== '');
  const height = box.height / Math.max(3, told.length);
  return told.flatMap(({ heading, text, italic = false }, i) => {
    const y = box.y + i * height;
    const room = { width: box.width, height: height - 38 };
    const fitted = fitOrKeep(
      context,
      `${name}, ${heading}`,
      drawableText(text).trim(),
      room,
      [16, 14, 13, 12, 11, 10],
      REGULAR,
    );
    return [
      ...(i > 0 ? [hairline(box.x, y - 2, box.width, theme)] : []),
      label(
        'Heading',
        heading,
        { ...box, y: y + 6, height: leadingOf(12) },
        { size: 12, colour: theme.inkSoft, bold: true },
      ),
      label(
        heading,
        fitted.text,
        { ...box, y: y + 26, height: fitted.lines * leadingOf(fitted.size) + 1 },
        { size: fitted.size, colour: theme.ink, italic },
      ),
    ];
  });
}
