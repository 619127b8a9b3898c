/** Versions over HTTP: fetched with the parts that show them. */
export {
  deleteVersion,
  fetchVersion,
  type KeptVersion,
  keepVersion,
  listVersions,
  type NewVersion,
  renameVersion,
  type VersionAddress,
  type VersionProblem,
} from './versionApi.ts';
