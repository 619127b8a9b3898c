/** Small pictures of what a map begins as. Decoration: the words beside them say the same. */
import { useTheme } from '../theme/themeStore.ts';

const BOX = '0 0 220 112';

export function BlankThumbnail() {
  const { theme } = useTheme();
  return (
    <svg viewBox={BOX} aria-hidden>
      {[0, 1, 2, 3, 4].map((row) => (
        <rect key={row} x={98} y={39 + row * 7.2} width={24} height={5.2} rx={1} fill={theme.kinds.grey.accent} />
      ))}
    </svg>
  );
}

export function FirstHomeThumbnail() {
  const { theme } = useTheme();
  return (
    <svg viewBox={BOX} aria-hidden>
      {theme.phases.slice(0, 3).map((colour, i) => (
        <rect key={colour} x={15 + i * 64} y={15} width={60} height={12} rx={2} fill={colour} />
      ))}
      <path
        d="M21 62C45 50 66 46 88 44C128 42 138 96 168 96C190 96 188 74 202 60"
        fill="none"
        stroke={theme.emotion.neutral}
        strokeWidth={3.5}
        strokeLinecap="round"
      />
    </svg>
  );
}

export function FivePhasesThumbnail() {
  const { theme } = useTheme();
  const cell = (column: number, row: number, fill: string) => (
    <rect x={15 + column * 38.5} y={36 + row * 30} width={34} height={22} rx={3} fill={fill} />
  );
  return (
    <svg viewBox={BOX} aria-hidden>
      {[0, 1, 2, 3, 4].map((i) => (
        <rect key={i} x={15 + i * 38.5} y={15} width={34} height={12} rx={2} fill={theme.kinds.grey.accent} />
      ))}
      {cell(0, 0, theme.kinds.teal.line)}
      {cell(2, 0, theme.kinds.teal.line)}
      {cell(1, 1, theme.kinds.red.line)}
      {cell(4, 1, theme.kinds.red.line)}
    </svg>
  );
}
