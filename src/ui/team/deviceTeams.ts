/** The teams whose link was opened on this device, with their keys. The list stays in this browser and is sent nowhere. */
import * as z from 'zod/mini';
import { createStore } from 'zustand/vanilla';
import { readStored, writeStored } from '../storage.ts';

const STORAGE_KEY = 'resa.teams';
const KEPT = 50;

const deviceTeamSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  name: z.string(),
  /** The key the team was last opened with. */
  key: z.string().check(z.minLength(1)),
});
export type DeviceTeam = Readonly<z.infer<typeof deviceTeamSchema>>;

/** The last opened first. */
export const deviceTeams = createStore<readonly DeviceTeam[]>(
  () => readStored(STORAGE_KEY, z.array(deviceTeamSchema)) ?? [],
);

export function findDeviceTeam(id: string): DeviceTeam | undefined {
  return deviceTeams.getState().find((team) => team.id === id);
}

/** Puts a team first. */
export function rememberTeam({ id, name, key }: DeviceTeam): void {
  save([{ id, name, key }, ...deviceTeams.getState().filter((other) => other.id !== id)].slice(0, KEPT));
}

/** Takes a team off the list. The team itself, and its link, stay as they are. */
export function forgetTeam(id: string): void {
  save(deviceTeams.getState().filter((team) => team.id !== id));
}

function save(teams: readonly DeviceTeam[]): void {
  deviceTeams.setState(teams, true);
  writeStored(STORAGE_KEY, teams);
}
