/**
 * The ballots of this tab, each with its keeper. A ballot whose exercise is over is still handed in: its keeper ends when the
 * server has it. What is not there yet, and what is known to be, lies on this device, each tab's own.
 */
import * as z from 'zod/mini';
import { type Ballot, ballotSchema } from '../../../model/workshop/index.ts';
import {
  type BallotAddress,
  type BallotKeeper,
  createBallotKeeper,
  handIn,
  type KeptBallot,
  readBallot,
  readBoxes,
} from '../../../sync/workshop/index.ts';
import { readStored, writeStored } from '../../storage.ts';
import { tabName } from './tabName.ts';

const STORAGE_KEY = 'resa.ballots';
const KEPT = 24;

const entrySchema = z.object({
  box: z.string().check(z.maxLength(64)),
  participant: z.string().check(z.maxLength(200)),
  tab: z.string().check(z.maxLength(64)),
  base: z.int().check(z.minimum(0)),
  ballot: z.nullable(ballotSchema),
  isChanged: z.boolean(),
  attempt: z.nullable(
    z.object({ id: z.string().check(z.maxLength(64)), base: z.int(), ballot: z.nullable(ballotSchema) }),
  ),
});
type Entry = Readonly<z.infer<typeof entrySchema>>;

const keepers = new Map<string, BallotKeeper<Ballot>>();
const holders = new Map<string, number>();

/** The keeper of one's ballot in a box; the same one each time. */
export function keeperOf(address: BallotAddress): BallotKeeper<Ballot> {
  const key = keyOf(address);
  const known = keepers.get(key);
  if (known) return known;
  const { map, key: mapKey, box } = address;
  const keeper = createBallotKeeper<Ballot>({
    read: () => readBallot(address, ballotSchema),
    hand: (attempt) => handIn(address, ballotSchema, attempt),
    hasBox: async () => {
      const read = await readBoxes({ map, key: mapKey });
      return read.ok && read.value.boxes.some(({ id }) => id === box);
    },
    kept: { read: () => readKept(address), write: (kept) => writeKept(address, kept) },
  });
  keepers.set(key, keeper);
  return keeper;
}

/** Says that it is shown somewhere; answers what to call when it no longer is. Shown nowhere, it ends once nothing is under way. */
export function holdKeeper(address: BallotAddress): () => void {
  const key = keyOf(address);
  holders.set(key, (holders.get(key) ?? 0) + 1);
  return () => {
    holders.set(key, (holders.get(key) ?? 1) - 1);
    // Shown again in the same breath, it goes on.
    setTimeout(() => endWhenIdle(key));
  };
}

function endWhenIdle(key: string): void {
  const keeper = keepers.get(key);
  if (!keeper) return;
  const end = () => {
    const isHeld = (holders.get(key) ?? 0) > 0;
    const { status } = keeper.getSnapshot();
    if (!isHeld && (status === 'saving' || status === 'unsaved')) return;
    stop();
    if (isHeld) return;
    keeper.close();
    keepers.delete(key);
    holders.delete(key);
  };
  const stop = keeper.subscribe(end);
  end();
}

function keyOf({ box, participant }: BallotAddress): string {
  return `${box} ${participant}`;
}

function readEntries(): readonly Entry[] {
  return readStored(STORAGE_KEY, z.array(entrySchema).check(z.maxLength(KEPT))) ?? [];
}

/** What this tab kept; else what another one left that the server may not have: a crashed tab’s words come back in the next. */
function readKept({ box, participant }: BallotAddress): KeptBallot<Ballot> | null {
  const own = readEntries().filter((one) => one.box === box && one.participant === participant);
  return own.find(({ tab }) => tab === tabName()) ?? own.find(({ isChanged }) => isChanged) ?? null;
}

/** Whether this device holds something of one's ballot that the server may not have. */
export function hasUnsent(address: BallotAddress): boolean {
  return readKept(address)?.isChanged === true;
}

function writeKept({ box, participant }: BallotAddress, kept: KeptBallot<Ballot> | null): void {
  const tab = tabName();
  const others = readEntries().filter(
    (one) => !(one.box === box && one.participant === participant && (one.tab === tab || isTheSame(one, kept))),
  );
  const entries = kept ? [{ box, participant, tab, ...kept }, ...others] : others;
  writeStored(STORAGE_KEY, entries.slice(0, KEPT));
}

/** A try that was taken over from another tab is kept once. */
function isTheSame(entry: Entry, kept: KeptBallot<Ballot> | null): boolean {
  return entry.attempt !== null && entry.attempt.id === kept?.attempt?.id;
}
