import { describe } from 'vitest';
import { itKeepsItsTables } from './damageSuite.ts';
import { itKeepsItsPromises } from './documentSuite.ts';
import { itStartsEpochs } from './epochSuite.ts';
import { itKeepsSignIns } from './signInSuite.ts';
import type { StoreKind } from './storeParts.ts';
import { itKeepsTeams, itKeepsTeamTables } from './teamSuite.ts';
import { itFindsTraces, itForgetsInTables } from './traceSuite.ts';
import { itKeepsVersions, itReadsAroundDamagedVersions } from './versionSuite.ts';
import { itKeepsSealed, itKeepsWorkshops, itScrubsTables } from './workshopSuite.ts';

/** The promises of `server/storage/store.ts`, held against one kind of store. */
export function describeStore(name: string, { open, hasTables }: StoreKind): void {
  describe(`a store ${name}`, () => {
    itKeepsItsPromises(open);
    itKeepsVersions(open);
    itStartsEpochs(open);
    itKeepsTeams(open);
    itFindsTraces(open);
    itKeepsWorkshops(open);
    itKeepsSealed(open);
    if (!hasTables) return;
    itKeepsItsTables(open);
    itReadsAroundDamagedVersions(open);
    itKeepsTeamTables(open);
    itKeepsSignIns(open);
    itForgetsInTables(open);
    itScrubsTables(open);
  });
}
