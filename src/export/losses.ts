/** What a format can fail to hold; the words for people stand in the `export` catalogue under `losses.<code>`. */
export const LOSS_CODES = [
  'cards',
  'lanes',
  'spans',
  'unscored',
  'repeated',
  'unplaced',
  'widths',
  'kinds',
  'values',
  'pictures',
  'links',
  'curves',
  'about',
  'notes',
  'colours',
  'lanePersonas',
  'personas',
  'sources',
  'sourceDetails',
  'metrics',
  'deleted',
] as const;

/** Said with the file: how many of what are not in it. */
export interface Loss {
  readonly code: (typeof LOSS_CODES)[number];
  readonly count: number;
}
