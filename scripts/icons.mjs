/**
 * Makes `src/drawing/icons.generated.ts` from the `lucide` package: the icons that are drawn on the map, as absolute M, L, C and Z.
 * `--check` writes nothing and fails when what is committed is not what this makes.
 */
import { icons } from 'lucide';
import svgpath from 'svgpath';
import { writeOrCheck } from './generated.mjs';

/** Our name → lucide's. */
const ICONS = {
  need: 'Heart',
  emotion: 'FaceSlightlySmiling',
  touchpoint: 'Waypoints',
  'pain-point': 'TriangleAlert',
  opportunity: 'Lightbulb',
  quote: 'Quote',
  backstage: 'Wrench',
  note: 'StickyNote',
  image: 'Image',
  metric: 'Gauge',
  home: 'House',
  smartphone: 'Smartphone',
  globe: 'Globe',
  store: 'Store',
  'message-circle': 'MessageCircle',
  phone: 'Phone',
  building: 'Building2',
  users: 'Users',
  mail: 'Mail',
  'at-sign': 'AtSign',
  'share-2': 'Share2',
  ellipsis: 'Ellipsis',
  flag: 'Flag',
  sources: 'BookOpenCheck',
  critical: 'Zap',
};

/** Coordinates are rounded to this many decimals of the 24-unit box. */
const DECIMALS = 2;

function nodeToPath([tag, attributes]) {
  const n = (name) => Number(attributes[name] ?? 0);
  const ellipse = (cx, cy, rx, ry) => `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
  switch (tag) {
    case 'path':
      return attributes.d;
    case 'circle':
      return ellipse(n('cx'), n('cy'), n('r'), n('r'));
    case 'ellipse':
      return ellipse(n('cx'), n('cy'), n('rx'), n('ry'));
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'polyline':
      return `M${attributes.points}`;
    case 'polygon':
      return `M${attributes.points}z`;
    case 'rect':
      return rectToPath(n('x'), n('y'), n('width'), n('height'), Number(attributes.rx ?? attributes.ry ?? 0));
    default:
      throw new Error(`No rule for <${tag}>.`);
  }
}

function rectToPath(x, y, width, height, r) {
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const corner = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return (
    `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}` +
    `h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}z`
  );
}

/** Absolute M, L, C and Z only, every command written out. */
function normalise(d) {
  const path = svgpath(d)
    .abs()
    .unshort()
    .unarc()
    .iterate(([command, ...p], _index, x, y) => {
      if (command === 'H') return [['L', p[0], y]];
      if (command === 'V') return [['L', x, p[0]]];
      if (command !== 'Q') return undefined;
      const third = (from, control) => from + (2 / 3) * (control - from);
      return [['C', third(x, p[0]), third(y, p[1]), third(p[2], p[0]), third(p[3], p[1]), p[2], p[3]]];
    })
    .round(DECIMALS);
  return path.segments.map(([command, ...p]) => command.toUpperCase() + p.join(' ')).join('');
}

const lines = Object.entries(ICONS).map(([name, lucideName]) => {
  const node = icons[lucideName];
  if (!node) throw new Error(`lucide has no icon ${lucideName}.`);
  const d = node.map((child) => normalise(nodeToPath(child))).join('');
  if (/[^MLCZ\d\s.,-]/.test(d)) throw new Error(`${name} is not all absolute M, L, C and Z: ${d}`);
  return `  '${name}': '${d}',`;
});

const module = `// Made by scripts/icons.mjs from the lucide icons; do not edit.
// Copyright (c) Lucide Icons and Contributors, ISC licence; parts from Feather, copyright (c) Cole Bemis, MIT licence: https://lucide.dev/license
/** Stroked paths in a 24 × 24 box. */
export const ICON_PATHS = {
${lines.join('\n')}
} as const;
`;
await writeOrCheck(new Map([['src/drawing/icons.generated.ts', Buffer.from(module)]]), 'npm run icons');
