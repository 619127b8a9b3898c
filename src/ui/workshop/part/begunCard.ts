/** The card that somebody is writing and has not added yet, by exercise and tab: a reload or a crash in mid-sentence loses none of it. */
import * as z from 'zod/mini';
import { WORKSHOP_LIMITS } from '../../../model/workshop/index.ts';
import { readStored, writeStored } from '../../storage.ts';
import { tabName } from './tabName.ts';

const STORAGE_KEY = 'resa.begun';
const KEPT = 12;

const begunSchema = z.object({
  box: z.string().check(z.maxLength(64)),
  tab: z.string().check(z.maxLength(64)),
  kind: z.string().check(z.maxLength(64)),
  /** Id of an activity; empty: unplaced. */
  activity: z.string().check(z.maxLength(64)),
  text: z.string().check(z.maxLength(WORKSHOP_LIMITS.cardText)),
});
export type BegunCard = Readonly<Pick<z.infer<typeof begunSchema>, 'kind' | 'activity' | 'text'>>;

function readAll(): readonly z.infer<typeof begunSchema>[] {
  return readStored(STORAGE_KEY, z.array(begunSchema).check(z.maxLength(KEPT))) ?? [];
}

/** This tab's; else what a tab that is gone has left. */
export function readBegun(box: string): BegunCard | null {
  const all = readAll().filter((one) => one.box === box);
  return all.find(({ tab }) => tab === tabName()) ?? all[0] ?? null;
}

export function keepBegun(box: string, begun: BegunCard): void {
  const tab = tabName();
  // What was taken over from another tab is that tab's no longer.
  const others = readAll().filter((one) => one.box !== box || (one.tab !== tab && !begun.text.startsWith(one.text)));
  writeStored(STORAGE_KEY, [{ box, tab, ...begun }, ...others].slice(0, KEPT));
}
