/** The look of a chart, and what the library gets wrong in one. Its data and workbook stay as the library wrote them. */
import type { ChartPoint, ChartShape } from '../deck.ts';
import { escapeXml } from '../write/escape.ts';
import { colourXml, emu, type Pen } from '../write/units.ts';

const LINE = 2.75;
const MARKER = 13;
/** Names of its columns would be the smallest type on the slide; where faces would be, markers are. */
const FLAG_SIZE = 10.5;

/**
 * Takes out `invertIfNegative`, which line series do not have, and the third axis; names categories by a plain list, so that they
 * can be edited; gives every point and the line before it the colour of its value, and flags those that are spoken of.
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
    flags(pen, chart),
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
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0.06"/><c:w val="1"/><c:h val="0.88"/></c:manualLayout></c:layout>';

function pointXml(pen: Pen, chart: ChartShape, point: ChartPoint, i: number): string {
  const before = chart.points[i - 1];
  const isDashed = point.isAssumed || (before?.isAssumed ?? false);
  return `<c:dPt><c:idx val="${i}"/>${marker(pen, point, chart)}<c:bubble3D val="0"/><c:spPr>${lineXml(pen, point.colour, isDashed)}</c:spPr></c:dPt>`;
}

function marker(pen: Pen, point: ChartPoint | undefined, { ground }: ChartShape): string {
  const colour = point?.colour ?? ground;
  const fill = point?.isAssumed ? ground : colour;
  return `<c:marker><c:symbol val="circle"/><c:size val="${MARKER}"/><c:spPr><a:solidFill>${colourXml(pen, fill)}</a:solidFill><a:ln w="${emu(pen, 2)}"><a:solidFill>${colourXml(pen, colour)}</a:solidFill></a:ln></c:spPr></c:marker>`;
}

function lineXml(pen: Pen, colour: string, isDashed: boolean): string {
  return `<a:ln w="${emu(pen, LINE)}" cap="rnd"><a:solidFill>${colourXml(pen, colour)}</a:solidFill><a:prstDash val="${isDashed ? 'sysDash' : 'solid'}"/><a:round/></a:ln>`;
}

const SHOWN =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

function flags(pen: Pen, { points, flagInk }: ChartShape): string {
  const labels = points.map(({ flag }, i) => {
    if (!flag) return '';
    const style = `lang="${pen.language}" sz="${Math.round(FLAG_SIZE * pen.scale * 100)}" b="1"`;
    const ink = `<a:solidFill>${colourXml(pen, flagInk)}</a:solidFill>`;
    const text = `<c:tx><c:rich><a:bodyPr wrap="none" lIns="72000" tIns="28800" rIns="72000" bIns="28800"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1050" b="1"/></a:pPr><a:r><a:rPr ${style}>${ink}</a:rPr><a:t>${escapeXml(flag.text)}</a:t></a:r></a:p></c:rich></c:tx>`;
    const fill = `<c:spPr><a:solidFill>${colourXml(pen, flag.fill)}</a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>`;
    return `<c:dLbl><c:idx val="${i}"/>${text}${fill}<c:dLblPos val="${flag.isAbove ? 't' : 'b'}"/>${SHOWN}</c:dLbl>`;
  });
  return `<c:dLbls>${labels.join('')}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${SHOWN.replace('showVal val="1"', 'showVal val="0"')}</c:dLbls>`;
}
