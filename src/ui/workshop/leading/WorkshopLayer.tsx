import { useSession } from '../../editor/useOpenMap.ts';
import { EndQuestion } from '../bar/EndQuestion.tsx';
import { useHides, useLock, usePhaseShown } from '../bar/useSetForAll.ts';
import { WorkshopBar } from '../bar/WorkshopBar.tsx';
import { Rehearsing } from '../plan/Rehearsing.tsx';
import { useIsRehearsing } from '../plan/rehearsalStore.ts';
import { SummarySlot } from '../summary/SummarySlot.tsx';
import { useWorkshopView } from './useWorkshop.ts';

/** A workshop in the editor: its bar below, and what it sets for everybody. */
export function WorkshopLayer() {
  useLock();
  useHides();
  usePhaseShown();
  const mode = useSession((state) => state.mode);
  const { state, agenda } = useWorkshopView();
  const isRehearsing = useIsRehearsing();
  if (mode !== 'editing') return null;
  if (isRehearsing) return <Rehearsing />;
  const isOn = agenda.length > 0 && state.phase !== 'over';
  return (
    <>
      {isOn && <WorkshopBar />}
      {isOn && <EndQuestion />}
      <SummarySlot />
    </>
  );
}
