/** What came out of an exercise as the wall shows it, in order. Nobody’s name is in it. */
import type { WorkshopView } from '../../../document/workshop/index.ts';
import { parseCard } from '../../../kinds/registry.ts';
import { type Card, compareOrder, isLive, type JourneyMap } from '../../../model/index.ts';
import { type BoxResult, byDisagreement, rankSeverity, rankVotes, type Spread } from '../../../model/workshop/index.ts';
import { standingOf } from '../../../workshop/index.ts';
import { chosenOf } from '../commit/chosen.ts';
import { groupedCards } from '../group/useGroupedCards.ts';
import { opportunitiesOf } from '../matrix/useOpportunities.ts';
import { cardsByPhase } from '../part/useCardsByPhase.ts';

export interface WallItem {
  /** Of the card or activity; of a group, made from its name. */
  readonly id: string;
  /** Empty for a card without words. */
  readonly text: string;
  /** Of the card; null for an activity or a group. */
  readonly kind: string | null;
  /** Title of the phase it stands in; null where it stands in none. */
  readonly phase: string | null;
  /** Whose it is; empty for everybody’s. */
  readonly personas: readonly string[];
  readonly figure: WallFigure;
}

export type WallFigure =
  | { readonly of: 'words' }
  | { readonly of: 'group'; readonly texts: readonly string[] }
  | { readonly of: 'dots'; readonly dots: number; readonly people: number }
  | { readonly of: 'score' | 'severity'; readonly spread: Spread; readonly values: readonly number[] }
  | { readonly of: 'matrix'; readonly impact: number | null; readonly effort: number | null }
  | { readonly of: 'taken'; readonly owner: string; readonly due: string };

/** Empty while there is nothing to show. */
export function wallItems(map: JourneyMap, view: WorkshopView): readonly WallItem[] {
  const { run, exercise } = standingOf(view);
  const result = view.results.get(run?.id ?? '');
  if (result) return itemsOfResult(map, result);
  switch (exercise?.type) {
    case 'group':
      return itemsOfCards(map, groupedCards(map, view));
    case 'matrix':
      return opportunitiesOf(map).map(({ card, impact, effort }) =>
        itemOfCard(map, card, { of: 'matrix', impact, effort }),
      );
    case 'commit':
      return chosenOf(opportunitiesOf(map), view).map(({ card }) => {
        const { owner, due } = parseCard(card)?.fields ?? {};
        return itemOfCard(map, card, { of: 'taken', owner: words(owner), due: words(due) });
      });
    default:
      return [];
  }
}

function itemsOfResult(map: JourneyMap, result: BoxResult): readonly WallItem[] {
  const live = (id: string) => {
    const card = map.cards[id];
    return card && isLive(card) ? [card] : [];
  };
  switch (result.type) {
    case 'write':
      return itemsOfCards(
        map,
        result.cards.flatMap(({ id }) => live(id)),
      );
    case 'vote':
      return rankVotes(result).flatMap(({ card: id, dots, people }) =>
        live(id).map((card) => itemOfCard(map, card, { of: 'dots', dots, people })),
      );
    case 'severity':
      return rankSeverity(result).flatMap(({ card: id, spread }) => {
        const values = (result.severities[id] ?? []).map(({ severity }) => severity);
        return live(id).map((card) => itemOfCard(map, card, { of: 'severity', spread, values }));
      });
    case 'score':
      return byDisagreement(result).flatMap(({ activity: id, spread }) => {
        const activity = map.activities[id];
        if (!activity || !isLive(activity)) return [];
        const values = (result.scores[id] ?? []).map(({ score }) => score);
        return [
          {
            id,
            text: activity.text,
            kind: null,
            phase: phaseOf(map, id),
            personas: namesOf(map, [result.persona ?? firstPersona(map)]),
            figure: { of: 'score', spread, values },
          },
        ];
      });
  }
}

/** Groups with what stands in them, the largest first; then the cards that stand alone, in the order of the map. */
function itemsOfCards(map: JourneyMap, cards: readonly Card[]): readonly WallItem[] {
  const ordered = cardsByPhase(
    map,
    cards.map(({ id }) => id),
  ).flatMap((phase) => phase.cards.map(({ card }) => card));
  const groups = new Map<string, string[]>();
  for (const { tags, text } of ordered) for (const tag of tags) groups.set(tag, [...(groups.get(tag) ?? []), text]);
  return [
    ...[...groups]
      .toSorted(([a, one], [b, other]) => other.length - one.length || a.localeCompare(b))
      .map(([tag, texts]) => ({
        id: `group ${tag}`,
        text: tag,
        kind: null,
        phase: null,
        personas: [],
        figure: { of: 'group' as const, texts },
      })),
    ...ordered.filter(({ tags }) => tags.length === 0).map((card) => itemOfCard(map, card, { of: 'words' })),
  ];
}

function itemOfCard(map: JourneyMap, { id, text, kind, place, personas }: Card, figure: WallFigure): WallItem {
  return { id, text, kind, phase: place && phaseOf(map, place.activity), personas: namesOf(map, personas), figure };
}

function phaseOf(map: JourneyMap, activity: string): string | null {
  const phase = map.phases[map.activities[activity]?.place.phase ?? ''];
  return phase && isLive(phase) ? phase.title : null;
}

function firstPersona(map: JourneyMap): string {
  return Object.values(map.personas).filter(isLive).sort(compareOrder)[0]?.id ?? '';
}

function namesOf(map: JourneyMap, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => map.personas[id]?.name || []);
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
