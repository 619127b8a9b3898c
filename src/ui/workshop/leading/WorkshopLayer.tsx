import { useSession } from '../../editor/useOpenMap.ts';
import { SummarySlot } from '../summary/SummarySlot.tsx';
import { EndQuestion } from './EndQuestion.tsx';
import { Rehearsing } from './Rehearsing.tsx';
import { useIsRehearsing } from './rehearsalStore.ts';
import { useHides, useLock, usePhaseShown } from './useSetForAll.ts';
import { useWorkshopView } from './useWorkshop.ts';
import { WorkshopBar } from './WorkshopBar.tsx';

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
