import { type KindPaint, lightTheme } from '../../drawing/index.ts';
import { kindOf } from '../../kinds/registry.ts';

/** The light colours of a kind; a plain grey for one that is unknown. */
export function kindPaint(kind: string): KindPaint {
  return lightTheme.kinds[kindOf(kind)?.palette.colour ?? 'slate'];
}
