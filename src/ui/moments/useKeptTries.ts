import { useEffect } from 'react';
import { type Scratch, scratchOf, showScratch } from '../../session/whatIf.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { readTries, writeTries } from './keptTries.ts';

/** Keeps what is tried while this tab is elsewhere, brings it back, and asks before the tab closes on it. */
export function useKeptTries(scratch: Scratch | null): void {
  const { id, session } = useOpenMap();
  useEffect(() => {
    const kept = readTries(id);
    if (kept && !scratchOf(session)) showScratch(session, kept);
  }, [id, session]);
  useEffect(() => writeTries(id, scratch), [id, scratch]);
  const isHeld = scratch !== null && scratch.size > 0;
  useEffect(() => {
    if (!isHeld) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isHeld]);
}
