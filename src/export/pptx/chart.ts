/** A curve as a chart whose numbers can be edited: a point an activity. */
import type { Curve } from '../../layout/index.ts';
import type { Rect } from '../../lib/geometry.ts';
import { formatScore } from '../../lib/number.ts';
import type { DeckContext } from './context.ts';
import type { ChartPoint, ChartShape } from './deck.ts';
import { momentName, shortName } from './facts.ts';
import { colourOf } from './plot.ts';

export function chartShape({ facts, theme }: DeckContext, curve: Curve, box: Rect): ChartShape {
  const { min, max } = curve.plot;
  const persona = shortName(curve.persona);
  const points = curve.moments.map(
    (moment): ChartPoint => ({
      name: momentName(facts, moment),
      value: moment.score,
      colour: colourOf(moment.score, curve, theme),
      isAssumed: moment.evidence === 'assumption',
    }),
  );
  const said = points.map(({ name, value }) => `${name} ${formatScore(value, facts.locale)}`).join(', ');
  return {
    type: 'chart',
    name: facts.words.data,
    alt: `${facts.words.data}. ${said}`,
    box,
    series: persona || facts.words.remembered,
    points,
    min,
    max,
    line: theme.inkSoft,
    ground: theme.sheet,
  };
}
