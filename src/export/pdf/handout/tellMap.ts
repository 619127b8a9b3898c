/** Everything a map says, in words: nothing that stands on it is left out, however small it was there. */
import { drawableText } from '../../../drawing/index.ts';
import { kindOf, parseCard } from '../../../kinds/registry.ts';
import { layoutLabels } from '../../../layout/index.ts';
import type { Locale } from '../../../lib/locale.ts';
import { plainWords } from '../../../lib/notation.ts';
import {
  type Card,
  deriveGrid,
  isLive,
  type JourneyMap,
  liveLinks,
  type MapGrid,
  type PlacedCard,
  type Source,
  sourcesOf,
} from '../../../model/index.ts';
import { type PdfWords, pdfWords } from '../words.ts';
import type { Group, Item, Section } from './outline.ts';

interface Teller {
  readonly map: JourneyMap;
  readonly grid: MapGrid;
  readonly locale: Locale;
  readonly words: PdfWords;
}

export function tellMap(map: JourneyMap, locale: Locale): readonly Section[] {
  const grid = deriveGrid(map);
  const teller: Teller = { map, grid, locale, words: pdfWords[locale] };
  return [
    ...aboutSection(teller),
    ...grid.phases.map((_, index) => phaseSection(teller, index)),
    ...listSection(teller.words.links, tellLinks(teller)),
    ...unplacedSection(teller),
    ...listSection(teller.words.sources, tellSources(teller)),
  ];
}

function listSection(heading: string, items: readonly Item[]): Section[] {
  return items.length === 0 ? [] : [{ heading, phase: null, groups: [{ heading: null, empty: '', items }] }];
}

function aboutSection({ map, grid, locale, words }: Teller): Section[] {
  const { purpose, owner, reviewOn } = map.map;
  const facts = [
    item(words.purpose, purpose),
    item(words.owner, owner),
    item(words.review, longDate(reviewOn, locale)),
    ...grid.personas.map(({ name, summary, quote, goals, context, needs }) => ({
      ...item(words.personas, [name, summary].filter(Boolean).join(', ')),
      facts: [
        quote,
        goals && `${words.goals}: ${goals}`,
        context && `${words.context}: ${context}`,
        needs && `${words.needs}: ${needs}`,
      ].filter(Boolean),
    })),
  ];
  return listSection(
    words.about,
    facts.filter(({ text }) => text !== ''),
  );
}

function item(label: string, text: string, facts: readonly string[] = []): Item {
  return { label, kind: null, text, facts };
}

export function phaseName({ grid, words }: Pick<Teller, 'grid' | 'words'>, index: number): string {
  return oneLine(grid.phases[index]?.phase.title ?? '') || words.phase(index + 1);
}

function phaseSection(teller: Teller, index: number): Section {
  const { grid, words } = teller;
  const { firstColumn = 0, columnCount = 0, phase } = grid.phases[index] ?? {};
  const groups = grid.columns.slice(firstColumn, firstColumn + columnCount).map(({ activity }, i): Group => {
    const column = firstColumn + i;
    const cards = grid.lanes.flatMap((lane) => lane.cards.filter((placed) => placed.column === column));
    return {
      heading: activity ? columnName(teller, column) : null,
      empty: activity ? words.noCards : words.noActivity,
      items: cards.map((placed) => tellCard(teller, placed.card, placed)),
    };
  });
  return { heading: phaseName(teller, index), phase: { index, colour: phase?.colour ?? 0 }, groups };
}

function columnName({ grid, words }: Teller, column: number): string {
  return oneLine(grid.columns[column]?.activity?.text ?? '') || words.activity(column + 1);
}

function tellCard(teller: Teller, card: Card, placed: PlacedCard | null): Item {
  const { locale, words, map } = teller;
  const kind = kindOf(card.kind);
  const parsed = parseCard(card);
  const name = kind?.labels[locale].name ?? card.kind;
  const described = parsed ? (kind?.describe(parsed, locale) ?? '') : '';
  const text = card.text.trim();
  const said = [
    text === '' ? '' : described,
    card.moment === 'critical' ? words.critical : '',
    placed && placed.span > 1 ? words.through(columnName(teller, placed.column + placed.span - 1)) : '',
    whose(teller, card),
    card.tags.length > 0 ? words.tags(card.tags.join(', ')) : '',
  ];
  const sources = card.evidence === 'insight' ? sourcesOf(card, map.sources) : [];
  const evidence = kind?.traits.hasEvidence
    ? [words.evidence[card.evidence], oneLine(card.evidenceNote)].filter(Boolean).join(': ')
    : '';
  return {
    label: name,
    kind: card.kind,
    text: text || described || words.noText,
    facts: [
      capitalized(said.filter(Boolean).join(' · '), locale),
      evidence,
      sources.length === 0 ? '' : `${words.sources}: ${sources.map((source) => sayN(source, locale)).join('; ')}`,
    ].filter(Boolean),
  };
}

function whose({ grid, words }: Teller, card: Card): string {
  const field = kindOf(card.kind)?.traits.plot?.personaField;
  const felt = field === undefined ? null : card.fields[field];
  const ids = new Set([...card.personas, ...(typeof felt === 'string' ? [felt] : [])]);
  const names = grid.personas.flatMap(({ id, name }) => (ids.has(id) && name !== '' ? [oneLine(name)] : []));
  return names.length === 0 ? '' : words.whose(names.join(', '));
}

function tellLinks({ map, grid, words }: Teller): Item[] {
  const texts = new Map<string, string>();
  for (const card of grid.lanes.flatMap((lane) => lane.cards)) texts.set(`cards:${card.card.id}`, card.card.text);
  for (const { activity } of grid.columns) if (activity) texts.set(`activities:${activity.id}`, activity.text);
  const nameOf = ({ root, id }: { readonly root: string; readonly id: string }) => {
    const text = texts.get(`${root}:${id}`);
    return text === undefined ? null : oneLine(text) || words.noText;
  };
  return liveLinks(map).flatMap(({ from, to, type, label }) => {
    const [start, end] = [nameOf(from), nameOf(to)];
    if (start === null || end === null) return [];
    return [item(words.linkTypes[type], `${start} → ${end}`, label === '' ? [] : [label])];
  });
}

function unplacedSection(teller: Teller): Section[] {
  const { grid, words } = teller;
  const { cards, activities } = grid.unplaced;
  return listSection(words.unplaced, [
    ...activities.map((activity) => item(words.activity(1).replace(/\s*1$/, ''), activity.text || words.noText)),
    ...cards.map((card) => tellCard(teller, card, null)),
  ]);
}

function tellSources({ map, locale, words }: Teller): Item[] {
  return Object.values(map.sources)
    .filter(isLive)
    .map((source) =>
      item(
        capitalized(words.sourceTypes[source.type], locale),
        source.reference || words.noText,
        [[longDate(source.date, locale), source.n === null ? '' : `n = ${source.n}`].filter(Boolean).join(', ')].filter(
          Boolean,
        ),
      ),
    );
}

function sayN(source: Source, locale: Locale): string {
  const { reference, date, n } = source;
  const said = [longDate(date, locale), n === null ? '' : `n = ${n}`].filter(Boolean).join(', ');
  const name = oneLine(reference) || pdfWords[locale].sourceTypes[source.type];
  return said === '' ? name : `${name} (${said})`;
}

/** An ISO 8601 calendar date in words; the text itself when it is not one. */
function longDate(iso: string, locale: Locale): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time)) return iso;
  const tag = locale === 'en' ? 'en-GB' : locale;
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

function capitalized(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

function oneLine(text: string): string {
  return drawableText(plainWords(text)).replace(/\s+/gu, ' ').trim();
}

/** What a map without a title is called. */
export function mapName(map: JourneyMap, locale: Locale): string {
  return oneLine(map.map.title) || layoutLabels[locale].untitled;
}
