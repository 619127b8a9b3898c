/** A curve as a chart whose numbers can be edited: a point an activity, its flags as labels that move with it. */
import type { Curve } from '../../layout/index.ts';
import type { Rect } from '../../lib/geometry.ts';
import { formatScore } from '../../lib/number.ts';
import type { DeckContext } from './context.ts';
import type { ChartPoint, ChartShape } from './deck.ts';
import { momentName, shortName } from './facts.ts';
import { flagsOf } from './flags.ts';
import { colourOf, curveAlt } from './plot.ts';

export function chartShape({ facts, theme }: DeckContext, curve: Curve, box: Rect): ChartShape {
  const { min, max } = curve.plot;
  const flags = flagsOf(facts, curve, theme);
  const persona = shortName(curve.persona);
  const points = curve.moments.map((moment): ChartPoint => {
    const flag = flags.find((each) => each.moment === moment);
    const isAbove = moment.score >= (min + max) / 2 ? moment.score < max - 0.3 : moment.score < min + 0.3;
    return {
      name: momentName(facts, moment),
      value: moment.score,
      colour: colourOf(moment.score, curve, theme),
      isAssumed: moment.evidence === 'assumption',
      ...(flag ? { flag: { text: flag.text, fill: flag.fill, isAbove } } : {}),
    };
  });
  const said = points.map(({ name, value }) => `${name} ${formatScore(value, facts.locale)}`).join(', ');
  return {
    type: 'chart',
    name: facts.words.curve(persona),
    alt: `${curveAlt(facts, curve, facts.words.curve(persona))}. ${said}`,
    box,
    series: persona || facts.words.remembered,
    points,
    min,
    max,
    line: theme.inkSoft,
    ground: theme.sheet,
    flagInk: theme.emotion.flagInk,
  };
}
