/** What a workshop sets for everybody: what may be edited, what is hidden, and what is looked at. */
import { useEffect, useRef } from 'react';
import type { Gate } from '../../../document/index.ts';
import { parseRecordKey } from '../../../model/index.ts';
import type { Scope } from '../../../model/workshop/index.ts';
import type { Lock } from '../../../session/session.ts';
import { isEverything, isNothing, mayEdit, scopeNow } from '../../../workshop/index.ts';
import { jumpTo } from '../../editor/jumpTo.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { isBusy } from '../../follow/busy.ts';
import { useIsLeading, useStanding, useWorkshopView } from '../leading/useWorkshop.ts';

const LOOK_AGAIN_MS = 300;

/** Keeps the map locked as the exercise says; nobody is cut off in the middle of a word. */
export function useLock(): void {
  const { session, document } = useOpenMap();
  const isLeading = useIsLeading();
  const { state } = useWorkshopView();
  const { run, exercise } = useStanding();
  const scope = JSON.stringify(scopeNow(state, run, exercise));

  useEffect(() => {
    const asked: Scope = JSON.parse(scope);
    const put = (lock: Lock | null, gate: Gate | null): void => {
      session.setState({ lock });
      document.setGate(gate);
    };
    if (isLeading || isEverything(asked)) return put(null, null);
    const lock: Lock = {
      isWhole: isNothing(asked),
      allows: (keys, map) =>
        mayEdit(
          asked,
          keys.flatMap((key) => parseRecordKey(key) ?? []),
          map,
          map,
        ),
    };
    const close = (): void => put(lock, (touched, before, after) => mayEdit(asked, touched, before, after));
    const isWriting = (): boolean => session.getState().editing !== null || isInText();
    if (!isWriting()) return close();
    const timer = setInterval(() => {
      if (isWriting()) return;
      clearInterval(timer);
      close();
    }, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [scope, isLeading, session, document]);

  useEffect(
    () => () => {
      session.setState({ lock: null });
      document.setGate(null);
    },
    [session, document],
  );
}

/** In a text that belongs to the map: what is typed about the workshop itself is another matter. */
function isInText(): boolean {
  const at = document.activeElement;
  const isText = at?.matches('textarea, [contenteditable], aside input, [data-into-map] input') === true;
  return isText && !at.closest('[data-workshop]');
}

/** Leaves out pointers and names where facilitators ask for it. */
export function useHides(): void {
  const { session } = useOpenMap();
  const { hideCursors, hideNames } = useWorkshopView().state;
  useEffect(() => {
    session.setState({ hides: { cursors: hideCursors, names: hideNames } });
    return () => session.setState({ hides: { cursors: false, names: false } });
  }, [session, hideCursors, hideNames]);
}

/** Shows everybody the phase that an exercise is about when it begins; whoever is in the middle of something stays where they are. */
export function usePhaseShown(): void {
  const open = useOpenMap();
  const { run, exercise } = useStanding();
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (!run || !exercise?.phase || shown.current === run.id || run.state === 'done') return;
    shown.current = run.id;
    const { phases } = open.document.getMap();
    if (phases[exercise.phase]?.deletedAt !== null || isBusy(open.session)) return;
    const { panel } = open.session.getState();
    jumpTo(open, `phases:${exercise.phase}`);
    open.session.setState({ panel });
  }, [run, exercise, open]);
}
