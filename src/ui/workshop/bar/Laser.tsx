import { LaserLayer } from '../../../canvas/laser/index.ts';
import type { Peer } from '../../../sync/index.ts';
import { readPart } from '../../../workshop/index.ts';
import { useTheme } from '../../theme/themeStore.ts';

/** Only a facilitator’s pointer is a laser; `role` is what the server stamps. */
const isPointing = (person: object): boolean => {
  const { role, part, cursor } = person as Peer;
  return cursor !== null && role === 'facilitate' && readPart(part).isPointing;
};

export function Laser() {
  const { theme } = useTheme();
  return <LaserLayer theme={theme} isPointing={isPointing} />;
}
