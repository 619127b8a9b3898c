import { kindOf, parseCard } from '../../kinds/registry.ts';
import { required } from '../../lib/assert.ts';
import { layoutLabels } from '../labels.ts';
import type { SceneItem } from '../types.ts';
import { at, type SceneContext } from './parts.ts';

/** Every placed card, painted by its kind. */
export function cardItems({ map, layout, theme, locale, recordItem }: SceneContext): readonly SceneItem[] {
  return [...layout.cards.values()].map(({ id, box }) => {
    const card = required(map.cards[id], 'a laid card');
    return recordItem(card, box, () => {
      const kind = required(kindOf(card.kind), 'the kind of a placed card');
      const parsed = required(parseCard(card), 'the fields of a placed card');
      const { width, height } = box;
      const spot = kind.textBox(parsed, { width, locale });
      const labels = layoutLabels[locale];
      const said = [
        `${kind.labels[locale].name}: ${card.text}`,
        kind.describe(parsed, locale),
        kind.traits.hasEvidence ? labels[card.evidence] : '',
        card.moment ? labels.criticalMoment : '',
      ];
      return {
        key: `cards:${id}`,
        role: 'card',
        record: { root: 'cards', id },
        box,
        drawings: [at(box, kind.draw(parsed, { width, height, locale, theme }))],
        label: said.filter(Boolean).join(', '),
        texts: kind.traits.plot
          ? []
          : [
              {
                field: 'text',
                box: {
                  x: box.x + spot.left,
                  y: box.y + spot.top,
                  width: width - spot.left - spot.right,
                  height: height - 2 * spot.top,
                },
                font: spot.font,
                lineHeight: spot.lineHeight,
                ink: theme.kinds[kind.palette.colour].ink,
                align: 'left',
              },
            ],
        frozen: null,
      };
    });
  });
}
