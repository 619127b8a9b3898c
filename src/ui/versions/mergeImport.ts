import { mergeMap } from '../../document/bulk/index.ts';
import type { JourneyMap } from '../../model/index.ts';
import type { OpenMap } from '../editor/openMap.ts';
import { keepBefore } from './keepNow.ts';

/** Takes another map into the open one, which is kept as it was first. Throws `NotKept` when that fails, and changes nothing then. */
export async function mergeImport(open: OpenMap, map: JourneyMap): Promise<void> {
  await keepBefore(open, 'before-import');
  open.document.run(mergeMap, { map });
}
