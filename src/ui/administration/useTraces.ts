import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../lib/result.ts';
import {
  copyTraces,
  findTraces,
  forgetPerson,
  type TracedMap,
  type TraceEnd,
  type TraceHearing,
  type TraceProblem,
} from '../../sync/teams/index.ts';
import type { ForgetWords } from '../../sync/traceProtocol.ts';
import { saveFile } from '../export/saveFile.ts';

export type TraceDoing = 'look' | 'copy' | 'forget';

export interface TraceState {
  /** Who was asked for. */
  readonly name: string;
  readonly doing: TraceDoing | null;
  readonly progress: { readonly done: number; readonly of: number };
  readonly maps: readonly TracedMap[];
  /** What looking came to. */
  readonly found: TraceEnd | null;
  /** What forgetting came to. */
  readonly forgotten: TraceEnd | null;
  readonly problem: { readonly of: TraceDoing; readonly what: TraceProblem } | null;
}

const NOBODY: TraceState = {
  name: '',
  doing: null,
  progress: { done: 0, of: 0 },
  maps: [],
  found: null,
  forgotten: null,
  problem: null,
};

/** What is being looked for, given out or forgotten of a person: one at a time, and ended by `stop`. */
export function useTraces(administrator: string) {
  const [state, setState] = useState(NOBODY);
  const stopper = useRef<AbortController | null>(null);

  // Who leaves the page ends it.
  useEffect(() => () => stopper.current?.abort(), []);

  async function run<T>(
    doing: TraceDoing,
    start: Partial<TraceState>,
    act: (hearing: TraceHearing) => Promise<Result<T, TraceProblem>>,
    toState: (value: T) => Partial<TraceState>,
  ): Promise<void> {
    const stopping = new AbortController();
    stopper.current = stopping;
    setState((was) => ({ ...was, progress: NOBODY.progress, problem: null, ...start, doing }));
    const outcome = await act({
      signal: stopping.signal,
      onProgress: (done, of) => setState((was) => ({ ...was, progress: { done, of } })),
      onMap: (map) => doing === 'look' && setState((was) => ({ ...was, maps: [...was.maps, map] })),
    });
    setState((was) => ({
      ...was,
      doing: null,
      ...(outcome.ok ? toState(outcome.value) : { problem: { of: doing, what: outcome.error } }),
    }));
  }

  return {
    state,
    stop: () => stopper.current?.abort(),
    look: (name: string) =>
      run(
        'look',
        { ...NOBODY, name },
        (hearing) => findTraces(administrator, name, hearing),
        (found) => ({ found }),
      ),
    copy: () =>
      run(
        'copy',
        {},
        ({ signal }) => copyTraces(administrator, state.name, signal),
        (bytes) => {
          saveFile(bytes, 'application/json', 'personal-data.json');
          return {};
        },
      ),
    forget: (words: ForgetWords) =>
      run(
        'forget',
        {},
        (hearing) => forgetPerson(administrator, state.name, words, hearing),
        (forgotten) => ({ forgotten, found: null, maps: [] }),
      ),
  };
}
