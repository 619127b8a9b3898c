import { useEffect, useRef } from 'react';
import type { Run } from '../../../model/workshop/index.ts';
import { useIsTimeUp } from '../leading/useWorkshop.ts';
import { chime } from './chime.ts';

/** Sounds once when the time of a run comes to its end before this page’s eyes; answers whether it is up. */
export function useTimeUp(run: Run | null): boolean {
  const isUp = useIsTimeUp(run);
  const before = useRef<{ readonly run: string | undefined; readonly isUp: boolean }>({ run: run?.id, isUp });
  useEffect(() => {
    const wasRunning = before.current.run === run?.id && !before.current.isUp;
    before.current = { run: run?.id, isUp };
    if (isUp && wasRunning) chime();
  }, [isUp, run?.id]);
  return isUp;
}
