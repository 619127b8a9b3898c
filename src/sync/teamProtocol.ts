/** What server and pages agree on about teams, apart from `protocol.ts`, which the editor loads at once. */

/** Characters of a team's name, at most. */
export const TEAM_NAME = 100;

/** What the log of keys tells of. */
export const AUDIT_ACTS = [
  'administrator-key-made',
  'administrator-key-renewed',
  'administrator-key-used',
  'team-made',
  'team-renamed',
  'team-key-renewed',
  'team-deleted',
  'map-made',
  'map-added',
  'map-removed',
  'link-renewed',
  'signed-in',
  'signed-out',
  'sign-in-refused',
  'team-groups-changed',
  'copy-given',
  'person-forgotten',
  'lobby-opened',
  'lobby-closed',
  'box-opened',
  'participant-removed',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

/** Characters of the name of a provider's group, and groups of one team, at most. */
export const GROUP_NAME = 200;
export const GROUPS_MOST = 100;
