import type { Theme } from '../../drawing/theme.ts';
import { kindOf, parseCard } from '../../kinds/registry.ts';
import { required } from '../../lib/assert.ts';
import type { Rect } from '../../lib/geometry.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Card } from '../../model/index.ts';
import { layoutLabels } from '../labels.ts';
import type { SceneItem } from '../types.ts';
import { at, lazyItem, type SceneContext } from './parts.ts';

/** Every placed card, painted by its kind. */
export function cardItems({ map, layout, theme, locale, recordItem }: SceneContext): readonly SceneItem[] {
  return [...layout.cards.values()].map(({ id, box }) => {
    const card = required(map.cards[id], 'a laid card');
    return recordItem(card, box, () =>
      lazyItem({ key: `cards:${id}`, role: 'card', record: { root: 'cards', id }, box, frozen: null }, () =>
        look(card, box, theme, locale),
      ),
    );
  });
}

function look(card: Card, box: Rect, theme: Theme, locale: Locale): Pick<SceneItem, 'drawings' | 'label' | 'texts'> {
  const kind = required(kindOf(card.kind), 'the kind of a placed card');
  const parsed = required(parseCard(card), 'the fields of a placed card');
  const labels = layoutLabels[locale];
  const said = [
    [kind.labels[locale].name, card.text].filter(Boolean).join(': '),
    kind.describe(parsed, locale),
    kind.traits.hasEvidence ? labels[card.evidence] : '',
    card.moment ? labels.criticalMoment : '',
  ];
  const { width, height } = box;
  const { left, top, right, font, lineHeight } = kind.textBox(parsed, { width, locale });
  const textBox = { x: box.x + left, y: box.y + top, width: width - left - right, height: height - 2 * top };
  const ink = theme.kinds[kind.palette.colour].ink;
  return {
    drawings: [at(box, kind.draw(parsed, { width, height, locale, theme }))],
    label: said.filter(Boolean).join(', '),
    texts: kind.traits.plot ? [] : [{ field: 'text', box: textBox, font, lineHeight, ink, align: 'left' }],
  };
}
