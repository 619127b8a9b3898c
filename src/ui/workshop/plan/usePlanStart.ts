import { useState } from 'react';
import { useWorkshopView } from '../leading/useWorkshop.ts';

export interface PlanStart {
  /** Today at that time, in ms since 1970. */
  readonly at: number;
  /** As `HH:MM`. */
  readonly text: string;
}

/** When the workshop begins: when its first exercise did, or the time that is thought of here. */
export function usePlanStart(): readonly [PlanStart, (text: string) => void] {
  const { ownRuns: runs } = useWorkshopView();
  const [own, setOwn] = useState<string | null>(null);
  const began = runs.find(({ state }) => state !== 'done')?.startedAt ?? runs[0]?.startedAt;
  const text = own ?? clockOf(new Date(began ?? nextQuarter()));
  const [hours, minutes] = text.split(':').map(Number);
  const day = new Date();
  day.setHours(hours ?? 9, minutes ?? 0, 0, 0);
  return [{ at: day.getTime(), text }, (next) => setOwn(/^\d\d:\d\d/.test(next) ? next.slice(0, 5) : null)];
}

function clockOf(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

function nextQuarter(): number {
  const quarter = 15 * 60_000;
  return Math.ceil(Date.now() / quarter) * quarter;
}
