import type { Drawing } from '../../drawing/drawing.ts';
import type { Theme } from '../../drawing/theme.ts';
import { required } from '../../lib/assert.ts';
import { type Card, ownersOf } from '../../model/index.ts';
import { cardBadges, curveBadges, type PlacedBadge } from '../badges.ts';
import { layoutLabels } from '../labels.ts';
import { badgeDrawing, quietBadge } from '../personaLook.ts';
import type { LaidCard, SceneItem } from '../types.ts';
import { fadeAll, isCardFaded } from './fade.ts';
import { DECORATION, type SceneContext } from './parts.ts';

/** On the cards that are some personas' only: their letters. A card on a scale is one persona's and has its place on the curve. */
export function ownerItems(context: SceneContext): readonly SceneItem[] {
  const { map, view, grid, whole, layout, theme, locale, list, item } = context;
  const { personas } = whole;
  return layout.lanes.flatMap((lane, i) =>
    lane.plot
      ? []
      : list(`owners:${lane.id}`, [grid.lanes[i], lane.cards, personas, view.litCards], () =>
          lane.cards.flatMap((laid) => marksOf(required(map.cards[laid.id], 'a laid card'), laid) ?? []),
        ),
  );

  function marksOf(card: Card, { id, box }: LaidCard): SceneItem | null {
    const owners = ownersOf(card.personas, personas);
    if (owners.length === 0) return null;
    const badges = cardBadges(owners, personas, box);
    const label = layoutLabels[locale].onlyFor(owners.map(({ name }) => name).join(', '));
    const isFaded = isCardFaded(view, id);
    return item(`owners:${id}`, [label, personas, box.x, box.y, box.width, isFaded], () => ({
      ...DECORATION,
      role: 'flag',
      box: around(badges),
      drawings: fadeAll(
        badges.flatMap((badge) => paintBadge(badge, theme)),
        isFaded,
      ),
      label,
    }));
  }
}

/** At the beginning of each curve, where there are several personas: whose it is. */
export function curveNameItems({ grid, whole, layout, theme, item }: SceneContext): readonly SceneItem[] {
  if (grid.personas.length < 2) return [];
  return layout.lanes.flatMap((lane) =>
    (lane.plot ? curveBadges(lane, layout.curves, whole.personas) : []).map((badge) => {
      const { persona, line } = badge.look;
      const { x, y } = badge.box;
      return item(`curve-name:${lane.id}:${persona.id}`, [badge.text, line, persona.colour, x, y], () => ({
        ...DECORATION,
        role: 'curve',
        box: badge.box,
        drawings: paintBadge(badge, theme),
      }));
    }),
  );
}

export function paintBadge({ look, text, box }: PlacedBadge, theme: Theme): readonly Drawing[] {
  return look ? badgeDrawing(look, box, theme) : quietBadge(text, box, theme);
}

function around(badges: readonly PlacedBadge[]) {
  const first = required(badges[0], 'a badge').box;
  const last = required(badges.at(-1), 'a badge').box;
  return { ...first, width: last.x + last.width - first.x };
}
