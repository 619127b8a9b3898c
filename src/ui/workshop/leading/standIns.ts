/** The keys of people without a device whom this facilitator has entered, to hand in for them; they stay in this browser. */
import * as z from 'zod/mini';
import { readStored, writeStored } from '../../storage.ts';

const STORAGE_KEY = 'resa.standIns';
const KEPT = 120;

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const standInSchema = z.object({
  map: text(64),
  participant: text(64),
  /** Goes along with what is handed in for them. */
  key: text(200),
  own: text(40),
  name: text(60),
});
export type StandIn = Readonly<z.infer<typeof standInSchema>>;

export function standInsOf(map: string): readonly StandIn[] {
  return readAll().filter((one) => one.map === map);
}

export function keepStandIn(standIn: StandIn): void {
  writeStored(STORAGE_KEY, [standIn, ...readAll()].slice(0, KEPT));
}

function readAll(): readonly StandIn[] {
  return readStored(STORAGE_KEY, z.array(standInSchema).check(z.maxLength(KEPT))) ?? [];
}
