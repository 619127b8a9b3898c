/** Shapes of a slide as PresentationML. Written as text, without a tree to build, walk and serialise. */
import type { GroupShape, Outline, PathCommand, PathShape, PictureShape, PresetShape, Shape } from '../deck.ts';
import { chartFrame } from './chart.ts';
import { escapeXml } from './escape.ts';
import { tableFrame } from './table.ts';
import { bodyXml } from './text.ts';
import { emu, fillXml, type Pen, transform } from './units.ts';

/** A pen for one slide: numbers its shapes and knows its relations. */
export interface SlidePen extends Pen {
  readonly nextId: () => number;
  /** Relation that leads to the slide of an anchor; undefined where there is none. */
  readonly linkTo: (anchor: string) => string | undefined;
  /** Relation of an image; undefined where its file is missing. */
  readonly imageOf: (image: string) => string | undefined;
  /** Relation of the slide's next chart. */
  readonly nextChart: () => string;
}

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"/></a:ext></a:extLst>';

export function shapeXml(pen: SlidePen, shape: Shape): string {
  switch (shape.type) {
    case 'group':
      return groupXml(pen, shape);
    case 'path':
      return pathXml(pen, shape);
    case 'picture':
      return pictureXml(pen, shape);
    case 'table':
      return tableFrame(pen, shape, nameXml(pen, shape));
    case 'chart':
      return chartFrame(pen, shape, nameXml(pen, shape), pen.nextChart());
    default:
      return presetXml(pen, shape);
  }
}

/** Number, name, words for those who do not see it, and where a click leads; what has no words is marked as decoration. */
export function nameXml(pen: SlidePen, { name, alt, link }: Pick<Shape, 'name' | 'alt' | 'link'>): string {
  const relation = link === undefined ? undefined : pen.linkTo(link);
  const click = relation === undefined ? '' : `<a:hlinkClick r:id="${relation}" action="ppaction://hlinksldjump"/>`;
  const inside = click + (alt === '' ? DECORATIVE : '');
  return `<p:cNvPr id="${pen.nextId()}" name="${escapeXml(name)}" descr="${escapeXml(alt)}"${inside === '' ? '/>' : `>${inside}</p:cNvPr>`}`;
}

function presetXml(pen: SlidePen, shape: PresetShape): string {
  const { geometry, adjust, fill, outline, text, box } = shape;
  const guide =
    adjust === undefined ? '/>' : `><a:avLst><a:gd name="adj" fmla="val ${adjust}"/></a:avLst></a:prstGeom>`;
  const isTextBox = text && fill === undefined && !outline;
  const body = text ? bodyXml(pen, text) : '';
  return `<p:sp><p:nvSpPr>${nameXml(pen, shape)}<p:cNvSpPr${isTextBox ? ' txBox="1"' : ''}/><p:nvPr/></p:nvSpPr><p:spPr>${transform(pen, box)}<a:prstGeom prst="${geometry}"${guide}${fillXml(pen, fill)}${lineXml(pen, outline)}</p:spPr>${body}</p:sp>`;
}

function pathXml(pen: SlidePen, shape: PathShape): string {
  const { box, commands, fill, outline } = shape;
  const size = `w="${emu(pen, box.width)}" h="${emu(pen, box.height)}"`;
  const commandXml = (command: PathCommand): string => {
    const point = ({ x, y }: { readonly x: number; readonly y: number }): string =>
      `<a:pt x="${emu(pen, x - box.x)}" y="${emu(pen, y - box.y)}"/>`;
    if (command.type === 'close') return '<a:close/>';
    if (command.type === 'cubic')
      return `<a:cubicBezTo>${point(command.c1)}${point(command.c2)}${point(command.to)}</a:cubicBezTo>`;
    const name = command.type === 'move' ? 'a:moveTo' : 'a:lnTo';
    return `<${name}>${point(command.to)}</${name}>`;
  };
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="l" t="t" r="r" b="b"/><a:pathLst><a:path ${size}>${commands.map(commandXml).join('')}</a:path></a:pathLst></a:custGeom>`;
  return `<p:sp><p:nvSpPr>${nameXml(pen, shape)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${transform(pen, box)}${geometry}${fillXml(pen, fill)}${lineXml(pen, outline)}</p:spPr></p:sp>`;
}

function pictureXml(pen: SlidePen, shape: PictureShape): string {
  const relation = pen.imageOf(shape.image);
  if (relation === undefined) return '';
  const { x = 0, y = 0 } = shape.crop ?? {};
  const share = (part: number): number => Math.round((part / 2) * 100_000);
  const crop = x + y > 0 ? `<a:srcRect l="${share(x)}" t="${share(y)}" r="${share(x)}" b="${share(y)}"/>` : '';
  return `<p:pic><p:nvPicPr>${nameXml(pen, shape)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/>${crop}<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(pen, shape.box)}<a:prstGeom prst="${shape.geometry}"/></p:spPr></p:pic>`;
}

/** Children keep their places on the slide: the group's inner and outer coordinates are the same. */
function groupXml(pen: SlidePen, group: GroupShape): string {
  const place = transform(pen, group.box);
  const inner = place
    .replace('<a:off', '<a:chOff')
    .replace('<a:ext', '<a:chExt')
    .replace(/^<a:xfrm>|<\/a:xfrm>$/g, '');
  const properties = `<p:grpSpPr>${place.replace('</a:xfrm>', `${inner}</a:xfrm>`)}</p:grpSpPr>`;
  const name = nameXml(pen, group);
  return `<p:grpSp><p:nvGrpSpPr>${name}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>${properties}${group.children.map((child) => shapeXml(pen, child)).join('')}</p:grpSp>`;
}

function lineXml(pen: Pen, outline: Outline | undefined): string {
  if (!outline) return '';
  const { colour, width, dash, isRound } = outline;
  const dashed = dash === undefined ? '' : `<a:prstDash val="${dash}"/>`;
  return `<a:ln w="${emu(pen, width)}"${isRound ? ' cap="rnd"' : ''}>${fillXml(pen, colour)}${dashed}${isRound ? '<a:round/>' : ''}</a:ln>`;
}
