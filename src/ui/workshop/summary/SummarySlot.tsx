import { Suspense, useEffect, useRef } from 'react';
import { workshopOf } from '../../../document/workshop/index.ts';
import { useStore } from '../../../session/useStore.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { lazyPart } from '../../parts/lazyPart.ts';
import { closeSummary, leaveSummary, openLastSummary, useIsSummaryOpen } from './summaryStore.ts';

const SummaryPage = lazyPart(async () => (await import('./SummaryPage.tsx')).SummaryPage);

/** Where the summary opens: when somebody asks for it, and for everybody who is here when the workshop ends. */
export function SummarySlot() {
  const { talk } = useOpenMap();
  const phase = useStore(workshopOf(talk).view, (view) => view.state.phase);
  const before = useRef(phase);
  useEffect(() => {
    // Who comes later is not met by it: the workshop was over before.
    if (phase === 'over' && (before.current === 'on' || before.current === 'lobby')) openLastSummary();
    before.current = phase;
  }, [phase]);
  useEffect(() => leaveSummary, []);
  return useIsSummaryOpen() ? (
    <Suspense fallback={null}>
      <SummaryPage onClose={closeSummary} />
    </Suspense>
  ) : null;
}
