import type { Run } from '../../../model/workshop/index.ts';
import { readinessOf } from '../../../workshop/index.ts';
import { usePresentPeople } from './usePeople.ts';

/** What may be shown of everybody who is here and takes part, on the wall too: how many, never whose. */
export function useReadiness(run: Run | null): ReturnType<typeof readinessOf> {
  return readinessOf(
    usePresentPeople().map(({ part }) => part),
    run?.id ?? null,
  );
}
