/**
 * A map → Mermaid's `journey`.
 *
 * Laws
 * - Mermaid parses what is written here to the same title, sections, tasks, scores and actors.
 * - A journey holds phases, activities and feelings only; what it cannot hold is counted in `losses`.
 */
import { drawableText } from '../drawing/index.ts';
import { kindOf, parseCard } from '../kinds/registry.ts';
import { clamp } from '../lib/geometry.ts';
import { roundTo } from '../lib/number.ts';
import { deriveGrid, type JourneyMap, type MapGrid } from '../model/index.ts';
import { encodeText } from './encodeText.ts';
import type { NoOptions } from './formats.ts';
import type { Loss } from './losses.ts';
import type { Exporter } from './types.ts';

export interface MermaidText {
  readonly text: string;
  /** Those with a count above zero. */
  readonly losses: readonly Loss[];
}

interface Task {
  readonly name: string;
  readonly score: number;
  readonly actors: readonly string[];
}

/** Mermaid's 3 is our 0. */
const NEUTRAL = 3;
/** A name of no characters does not parse; this is drawn as nothing and reads back as nothing. */
const BLANK = '#160;';

export const exportMermaid: Exporter<NoOptions> = async ({ map }) => {
  const { text, losses } = mapToMermaid(map);
  return { bytes: encodeText(text), losses };
};

/** Writes a map as a Mermaid journey. An activity whose personas feel differently becomes one task per score. */
export function mapToMermaid(map: JourneyMap): MermaidText {
  const grid = deriveGrid(map);
  const names = new Map(grid.personas.map((persona) => [persona.id, persona.name]));
  const feelings = feelingsByActivity(grid);
  const counts = { unscored: 0, repeated: 0 };
  const lines = ['journey'];
  const title = encodeTitle(map.map.title);
  if (title) lines.push(`  title ${title}`);
  grid.phases.forEach(({ phase, firstColumn, columnCount }) => {
    lines.push(`  section ${encodeName(phase.title) || BLANK}`);
    for (const { activity } of grid.columns.slice(firstColumn, firstColumn + columnCount)) {
      if (!activity) continue;
      const scores = feelings.get(activity.id) ?? new Map<number, string[]>();
      const tasks: Task[] = [...scores].map(([score, personas]) => ({
        name: activity.text,
        score,
        actors: personas.flatMap((id) => names.get(id) ?? []),
      }));
      if (tasks.length === 0) counts.unscored += 1;
      if (tasks.length > 1) counts.repeated += 1;
      if (tasks.length === 0) tasks.push({ name: activity.text, score: 0, actors: [] });
      for (const task of tasks) lines.push(`    ${encodeTask(task)}`);
    }
  });

  const plots = grid.lanes.filter(({ lane }) => kindOf(lane.kind)?.traits.plot);
  const others = grid.lanes.filter((lane) => !plots.includes(lane));
  const losses: Loss[] = [
    { code: 'lanes', count: others.length },
    { code: 'cards', count: others.reduce((sum, lane) => sum + lane.cards.length, 0) },
    { code: 'spans', count: plots.reduce((sum, lane) => sum + lane.cards.filter((card) => card.span > 1).length, 0) },
    { code: 'unscored', count: counts.unscored },
    { code: 'repeated', count: counts.repeated },
    { code: 'unplaced', count: grid.unplaced.cards.length + grid.unplaced.activities.length },
  ];
  return { text: `${lines.join('\n')}\n`, losses: losses.filter((loss) => loss.count > 0) };
}

/** For each activity: the personas (ids; none for a feeling without one) by score, in the order of lanes and cards. */
function feelingsByActivity(grid: MapGrid): Map<string, Map<number, string[]>> {
  const feelings = new Map<string, Map<number, string[]>>();
  for (const { lane, cards } of grid.lanes) {
    const plot = kindOf(lane.kind)?.traits.plot;
    if (!plot) continue;
    for (const { card, place } of cards) {
      const fields = parseCard(card)?.fields ?? {};
      const score = fields[plot.field];
      if (typeof score !== 'number') continue;
      const scores = feelings.get(place.activity) ?? new Map<number, string[]>();
      feelings.set(place.activity, scores);
      const persona = fields[plot.personaField];
      const people = scores.get(score) ?? [];
      scores.set(score, typeof persona === 'string' ? [...people, persona] : people);
    }
  }
  return feelings;
}

function encodeTask({ name, score, actors }: Task): string {
  const written = roundTo(clamp(score + NEUTRAL, 1, 5), 2);
  const people = [...new Set(actors.map(encodeActor))].filter((actor) => actor !== '');
  const task = escapeKeyword(encodeName(name)) || BLANK;
  return people.length > 0 ? `${task}: ${written}: ${people.join(', ')}` : `${task}: ${written}`;
}

/** Mermaid reads a title as markup. */
function encodeTitle(text: string): string {
  return encodeName(text.replaceAll('&', '\ue000')).replaceAll('\ue000', '#amp;').replaceAll('>', '#gt;');
}

function encodeActor(text: string): string {
  return encodeName(text).replaceAll(',', '#44;');
}

/** One line, without the signs that Mermaid's grammar, comments, directives, clean-up and own placeholders take for themselves. */
function encodeName(text: string): string {
  return drawableText(text)
    .replace(/\n+/g, ' ')
    .trim()
    .replace(/[#;:<\ufb02]/g, (sign) => `#${sign.charCodeAt(0)};`)
    .replace(/^%|%(?=[%{])|(?<=%)%/g, '#37;');
}

/** A task whose name opens with a word of the grammar would be taken for that statement. */
function escapeKeyword(name: string): string {
  return /^(?:journey|title|accTitle|accDescr|section)/i.test(name) ? `#${name.charCodeAt(0)};${name.slice(1)}` : name;
}
