import { type KindPaint, lightTheme } from '../../drawing/index.ts';
import type { Link } from '../../model/index.ts';

export type Style = Readonly<Record<string, string | number>>;

/** Plain text, wrapped in its box: never HTML, whatever somebody's draw.io begins with. */
const PLAIN: Style = {
  html: 0,
  whiteSpace: 'wrap',
  fontSize: 12,
  fontFamily: 'Inter,Helvetica',
  fontColor: lightTheme.ink,
};

export const TEXT_STYLE: Style = { align: 'left', spacingLeft: 8, fillColor: 'none', strokeColor: 'none' };

export const PHASE_STYLE: Style = {
  shape: 'step',
  perimeter: 'stepPerimeter',
  fixedSize: 1,
  size: 10,
  fontStyle: 1,
  strokeColor: 'none',
  fontColor: lightTheme.phaseInk,
};

export const ACTIVITY_STYLE: Style = {
  rounded: 1,
  arcSize: 8,
  fontStyle: 1,
  fillColor: lightTheme.panel,
  strokeColor: lightTheme.sheetLine,
};

export const LANE_STYLE: Style = {
  container: 1,
  collapsible: 0,
  fillColor: 'none',
  strokeColor: lightTheme.sheetLine,
};

export const UNPLACED_STYLE: Style = {
  fillColor: 'none',
  dashed: 1,
  strokeColor: lightTheme.inkFaint,
  verticalAlign: 'top',
  align: 'left',
  spacingLeft: 8,
};

export function toStyle(style: Style): string {
  return Object.entries({ ...PLAIN, ...style })
    .map(([key, value]) => `${key}=${value};`)
    .join('');
}

/** Dashed for an assumption, as on the map. */
export function cardStyle({ fill, accent, ink }: KindPaint, isAssumed: boolean): Style {
  return {
    rounded: 1,
    arcSize: 6,
    align: 'left',
    spacingLeft: 8,
    fillColor: fill,
    strokeColor: accent,
    fontColor: ink,
    ...(isAssumed ? { dashed: 1 } : {}),
  };
}

const ARROW: Style = { edgeStyle: 'orthogonalEdgeStyle', rounded: 1, endArrow: 'block', fontSize: 11 };
const { indigo, red, teal } = lightTheme.kinds;

export const EDGE_STYLES: Readonly<Record<Link['type'], Style>> = {
  flow: { ...ARROW, strokeColor: lightTheme.inkSoft },
  path: { ...ARROW, strokeColor: indigo.accent, dashed: 1, dashPattern: '7 5', startArrow: 'oval', startFill: 0 },
  cause: { ...ARROW, strokeColor: red.accent, startArrow: 'oval', startFill: 1 },
  handover: { ...ARROW, strokeColor: teal.accent, dashed: 1, dashPattern: '2 4', startArrow: 'box', startFill: 0 },
};
