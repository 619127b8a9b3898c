/** The look of a chart, and what the library gets wrong in one. Its data and workbook stay as the library wrote them. */
import type { ChartPoint, ChartShape } from '../deck.ts';
import { colourXml, emu, type Pen } from '../write/units.ts';

const LINE = 1.75;
const MARKER = 7;

/**
 * Takes out `invertIfNegative`, which line series do not have, and the third axis; names categories by a plain list, so that they
 * can be edited; gives every point and the line before it the colour of its value.
 */
export function finishChart(xml: string, chart: ChartShape, pen: Pen): string {
  const part = (name: string): string => new RegExp(`<c:${name}>[\\s\\S]*?</c:${name}>`).exec(xml)?.[0] ?? '';
  const categories = part('cat')
    .replaceAll('multiLvlStrRef', 'strRef')
    .replaceAll('multiLvlStrCache', 'strCache')
    .replace(/<\/?c:lvl>/g, '');
  const series = [
    '<c:ser><c:idx val="0"/><c:order val="0"/>',
    part('tx'),
    `<c:spPr>${lineXml(pen, chart.line, false)}</c:spPr>`,
    marker(pen, chart.points.at(-1), chart),
    ...chart.points.map((point, i) => pointXml(pen, chart, point, i)),
    categories,
    part('val'),
    '<c:smooth val="0"/></c:ser>',
  ].join('');
  return xml
    .replace(/<c:ser>[\s\S]*<\/c:ser>/, () => series)
    .replace(/(<\/c:ser>)\s*<c:dLbls>[\s\S]*?<\/c:dLbls>/, '$1')
    .replace(/(<c:axId val="\d+"\/>\s*<c:axId val="\d+"\/>)\s*<c:axId val="\d+"\/>/, '$1')
    .replace('<c:roundedCorners val="1"/>', '<c:roundedCorners val="0"/>')
    .replaceAll('<c:delete val="0"/>', '<c:delete val="1"/>')
    .replace(/<c:majorGridlines>[\s\S]*?<\/c:majorGridlines>/, '')
    .replace('<c:plotArea><c:layout/>', `<c:plotArea>${WHOLE}`)
    .replace('<c:lineChart>', '<c:lineChart><c:grouping val="standard"/>')
    .replace(/(<c:grouping val="standard"\/>)(<c:grouping[^>]*>)/, '$1');
}

/** The plot fills the chart's frame, so that the ground drawn under it fits. */
const WHOLE =
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0.1"/><c:w val="1"/><c:h val="0.8"/></c:manualLayout></c:layout>';

function pointXml(pen: Pen, chart: ChartShape, point: ChartPoint, i: number): string {
  const before = chart.points[i - 1];
  const isDashed = point.isAssumed || (before?.isAssumed ?? false);
  return `<c:dPt><c:idx val="${i}"/>${marker(pen, point, chart)}<c:bubble3D val="0"/><c:spPr>${lineXml(pen, point.colour, isDashed)}</c:spPr></c:dPt>`;
}

function marker(pen: Pen, point: ChartPoint | undefined, { ground }: ChartShape): string {
  const colour = point?.colour ?? ground;
  const fill = point?.isAssumed ? ground : colour;
  return `<c:marker><c:symbol val="circle"/><c:size val="${MARKER}"/><c:spPr><a:solidFill>${colourXml(pen, fill)}</a:solidFill><a:ln w="${emu(pen, 1.25)}"><a:solidFill>${colourXml(pen, colour)}</a:solidFill></a:ln></c:spPr></c:marker>`;
}

function lineXml(pen: Pen, colour: string, isDashed: boolean): string {
  return `<a:ln w="${emu(pen, LINE)}" cap="rnd"><a:solidFill>${colourXml(pen, colour)}</a:solidFill><a:prstDash val="${isDashed ? 'sysDash' : 'solid'}"/><a:round/></a:ln>`;
}
