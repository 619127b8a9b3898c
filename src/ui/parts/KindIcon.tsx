import { iconPaths } from '../../drawing/index.ts';

interface KindIconProps {
  /** A name of `drawing/icons.ts`: the same paths the canvas and the exports paint. */
  readonly icon: string;
  readonly size: number;
}

export function KindIcon({ icon, size }: KindIconProps) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} fill="none" stroke="currentColor" aria-hidden>
      {iconPaths(icon).map((path) => (
        <path
          key={path.d}
          d={path.d}
          fill={path.fill ? 'currentColor' : 'none'}
          strokeWidth={2}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </svg>
  );
}
