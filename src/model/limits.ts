/** What one map may hold. Import, commands and the server refuse more with a plain sentence. */
export const LIMITS = {
  cards: 5_000,
  activities: 500,
  phases: 100,
  lanes: 100,
  links: 2_000,
  /** Characters in any one text (UTF-16 units). */
  text: 10_000,
  /** Ids or tags one record may name. */
  references: 50,
  /** Characters in a tag. */
  tag: 40,
  /** Bytes of any file opened for import. */
  file: 10 * 1024 * 1024,
} as const;
