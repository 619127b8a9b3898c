import { useCallback, useEffect, useState } from 'react';
import { isSealed } from '../../../model/workshop/index.ts';
import {
  listParticipants,
  type Participant,
  readBoxes,
  removeParticipant,
  takePart,
  type WorkshopProblem,
} from '../../../sync/workshop/index.ts';
import { type PersonRow, peopleOf } from '../../../workshop/index.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { PERSON_COLOURS } from '../../me.ts';
import { useServerSecond, useStanding, useWorkshopView } from '../leading/useWorkshop.ts';
import { forgetStandIn, keepStandIn } from './standIns.ts';
import { usePresentPeople } from './usePeople.ts';

/** The server is asked so often who takes part and what is handed in. */
const ASK_MS = 4_000;
const LOOK_MS = 5_000;

interface Known {
  readonly participants: readonly Participant[];
  /** By participant, of the box that is open. */
  readonly entries: ReadonlyMap<string, number>;
  /** Participants whose ballot is open for everybody. */
  readonly opened: ReadonlySet<string>;
}

/** The people of the workshop as a facilitator sees them, kept up to date. */
export function usePeopleRows() {
  const { id, key } = useOpenMap();
  const { run, exercise } = useStanding();
  const present = usePresentPeople();
  const [known, setKnown] = useState<Known>({ participants: [], entries: new Map(), opened: new Set() });
  const [problem, setProblem] = useState<WorkshopProblem | null>(null);
  const second = useServerSecond();
  const box = run && exercise && isSealed(exercise.type) ? run.id : null;

  const ask = useCallback(
    async (signal?: AbortSignal) => {
      const at = { map: id, key };
      const [listed, boxes] = await Promise.all([listParticipants(at, signal), readBoxes(at, signal)]);
      if (signal?.aborted) return;
      // A lost line passes by itself: what was known stays.
      if (listed.ok) setKnown((before) => ({ ...before, participants: listed.value }));
      if (boxes.ok) {
        const open = boxes.value.boxes.find((one) => one.id === box);
        const handedIn = (open?.handedIn ?? []).map(({ participant, entries }) => [participant, entries] as const);
        const opened = (open?.handedIn ?? []).flatMap(({ participant, isOpened }) => (isOpened ? [participant] : []));
        setKnown((before) => ({ ...before, entries: new Map(handedIn), opened: new Set(opened) }));
      }
    },
    [id, key, box],
  );
  // What is shown now is known at once.
  const result = useWorkshopView().results.get(box ?? '');

  // biome-ignore lint/correctness/useExhaustiveDependencies: a result that has grown is a reason to ask.
  useEffect(() => {
    const leaving = new AbortController();
    void ask(leaving.signal);
    const timer = setInterval(() => void ask(leaving.signal), ASK_MS);
    return () => {
      clearInterval(timer);
      leaving.abort();
    };
  }, [ask, result]);

  const rows: readonly PersonRow[] = peopleOf({
    present,
    participants: known.participants.map((one) => ({ ...one, isStandIn: one.by === 'stand-in' })),
    box: box === null ? null : { id: box, entries: known.entries },
    now: Math.floor(second / LOOK_MS) * LOOK_MS,
  });

  return {
    rows,
    opened: known.opened,
    problem,
    async addStandIn(name: string): Promise<void> {
      const colour = known.participants.length % PERSON_COLOURS;
      const entered = await takePart({ map: id, key }, { name, colour, isStandIn: true });
      setProblem(entered.ok ? null : entered.error);
      if (!entered.ok) return;
      keepStandIn({ map: id, name, ...entered.value });
      await ask();
    },
    async putOut(participant: string): Promise<void> {
      const removed = await removeParticipant({ map: id, key }, participant);
      setProblem(removed.ok ? null : removed.error);
      if (removed.ok) forgetStandIn(participant);
      await ask();
    },
  };
}
