/** The icons of the map: lucide's, and faces of our own. */
import { facePaths } from './face.ts';
import { ICON_PATHS } from './icons.generated.ts';

export interface IconPath {
  /** Absolute M, L, C and Z in a 24 × 24 box. */
  readonly d: string;
  /** Filled instead of stroked (width 2, round caps and joins). */
  readonly fill?: boolean;
}

/** `face-2` is glad, `face--2` is sad. */
const faces = [-2, -1, 0, 1, 2].map((score): [string, readonly IconPath[]] => {
  const { circle, eyes, mouth } = facePaths(12, 12, 10, score / 2);
  return [`face-${score}`, [{ d: circle }, { d: eyes, fill: true }, { d: mouth ?? '' }]];
});

const icons = new Map<string, readonly IconPath[]>([
  ...Object.entries(ICON_PATHS).map(([name, d]): [string, readonly IconPath[]] => [name, [{ d }]]),
  ...faces,
]);

export function hasIcon(icon: string): boolean {
  return icons.has(icon);
}

export function iconNames(): readonly string[] {
  return [...icons.keys()];
}

/** The paths of an icon in a 24 × 24 box; none for a name that is no icon. */
export function iconPaths(icon: string): readonly IconPath[] {
  return icons.get(icon) ?? [];
}
