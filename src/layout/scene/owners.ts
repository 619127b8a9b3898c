import { required } from '../../lib/assert.ts';
import { unionRects } from '../../lib/geometry.ts';
import { ownersOf } from '../../model/index.ts';
import { BADGE, badgesInRow, curveBadges } from '../badges.ts';
import { layoutLabels } from '../labels.ts';
import { paintBadge } from '../personaLook.ts';
import type { LaidCard, SceneItem } from '../types.ts';
import { fadeAll, isCardFaded } from './fade.ts';
import { DECORATION, type SceneContext } from './parts.ts';

/** How far from a card's left edge its owners' letters may begin. */
const INSET = 16;

/** On the upper edge of the cards that are some personas' only: their letters. What is on a scale has its curve instead. */
export function ownerItems(context: SceneContext): readonly SceneItem[] {
  const { map, view, grid, whole, layout, theme, locale, list, item } = context;
  const { personas } = whole;

  function marksOf({ id, box }: LaidCard): SceneItem | null {
    const owners = ownersOf(required(map.cards[id], 'a laid card').personas, personas);
    const taken = Math.min(box.width - 2 * INSET, owners.length * (BADGE.width + 2));
    const at = { x: box.x + box.width - taken - 4, y: box.y - BADGE.height / 2, width: taken };
    const badges = badgesInRow(owners, personas, at);
    const [first] = badges;
    if (!first) return null;
    const label = layoutLabels[locale].onlyFor(owners.map(({ name }) => name).join(', '));
    const isFaded = isCardFaded(view, id);
    return item(`owners:${id}`, [label, personas, at.x, at.y, isFaded], () => ({
      ...DECORATION,
      role: 'flag',
      box: badges.reduce((all, badge) => unionRects(all, badge.box), first.box),
      drawings: fadeAll(
        badges.flatMap((badge) => paintBadge(badge, theme)),
        isFaded,
      ),
      label,
    }));
  }

  return layout.lanes.flatMap((lane, i) =>
    list(`owners:${lane.id}`, [grid.lanes[i], lane.cards, personas, view.litCards], () =>
      lane.plot ? [] : lane.cards.flatMap((card) => marksOf(card) ?? []),
    ),
  );
}

/** At the beginning of each curve, where there are several personas: whose it is. */
export function curveNameItems({ view, grid, whole, layout, theme, item }: SceneContext): readonly SceneItem[] {
  if (grid.personas.length < 2) return [];
  return layout.lanes.flatMap(({ id, plot }) =>
    plot
      ? curveBadges(
          layout.curves.filter(({ lane }) => lane === id),
          whole.personas,
        ).map((badge) => {
          const { look, box } = badge;
          const { persona, initial, line } = look;
          const isFaded = view.litCards !== null;
          return item(`curve-name:${id}:${persona.id}`, [initial, line, persona.colour, box.x, box.y, isFaded], () => ({
            ...DECORATION,
            role: 'curve',
            box,
            drawings: fadeAll(paintBadge(badge, theme), isFaded),
          }));
        })
      : [],
  );
}
