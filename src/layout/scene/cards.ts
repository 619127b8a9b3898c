import type { Theme } from '../../drawing/theme.ts';
import { kindOf, parseCard } from '../../kinds/registry.ts';
import { required } from '../../lib/assert.ts';
import type { Size } from '../../lib/geometry.ts';
import type { Locale } from '../../lib/locale.ts';
import { plainWords } from '../../lib/notation.ts';
import type { Card } from '../../model/index.ts';
import { layoutLabels } from '../labels.ts';
import type { SceneItem } from '../types.ts';
import { isCardFaded } from './fade.ts';
import type { SceneContext } from './parts.ts';
import type { Look } from './recordItem.ts';

/** Every placed card, painted by its kind. */
export function cardItems(context: SceneContext): readonly SceneItem[] {
  const { map, view, grid, layout, theme, locale, list, recordItem } = context;
  return layout.lanes.flatMap(({ id: lane, cards }, i) =>
    list(`cards:${lane}`, [grid.lanes[i], cards, view.litCards], () =>
      cards.map(({ id, box }) => {
        const card = required(map.cards[id], 'a laid card');
        const isFaded = isCardFaded(view, id);
        return recordItem(card, { role: 'card', record: { root: 'cards', id }, box, isFaded }, () =>
          look(card, box, theme, locale),
        );
      }),
    ),
  );
}

function look(card: Card, { width, height }: Size, theme: Theme, locale: Locale): Look {
  const kind = required(kindOf(card.kind), 'the kind of a placed card');
  const parsed = required(parseCard(card), 'the fields of a placed card');
  const labels = layoutLabels[locale];
  const said = [
    [kind.labels[locale].name, plainWords(card.text)].filter(Boolean).join(': '),
    kind.describe(parsed, locale),
    kind.traits.hasEvidence ? labels[card.evidence] : '',
    card.moment ? labels.criticalMoment : '',
    card.tags.length > 0 ? labels.tags(card.tags.join(', ')) : '',
  ];
  const { left, top, right, bottom = top, font, lineHeight } = kind.textBox(parsed, { width, locale });
  const textBox = { x: left, y: top, width: width - left - right, height: height - top - bottom };
  const ink = theme.kinds[kind.palette.colour].ink;
  return {
    drawings: kind.draw(parsed, { width, height, locale, theme }),
    label: said.filter(Boolean).join(', '),
    texts: kind.traits.plot ? [] : [{ field: 'text', box: textBox, font, lineHeight, ink, align: 'left' }],
  };
}
