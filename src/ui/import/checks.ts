import type { ImportWarning, SourcePlace } from '../../import/index.ts';

/** Warnings of one sort, shown together. */
export interface Check {
  readonly key: string;
  readonly code: string;
  readonly warnings: readonly ImportWarning[];
  /** What all their places share: a row, a column or a line. */
  readonly place: SourcePlace;
}

/** Groups warnings by what they say; one that can be answered with a suggestion stays apart. */
export function groupWarnings(warnings: readonly ImportWarning[]): readonly Check[] {
  const groups = new Map<string, ImportWarning[]>();
  for (const warning of warnings) {
    const key = warning.values.suggestion ? `${warning.code} ${warning.values.lane}` : warning.code;
    groups.set(key, [...(groups.get(key) ?? []), warning]);
  }
  return [...groups].map(([key, members]) => ({
    key,
    code: members[0]?.code ?? key,
    warnings: members,
    place: sharedPlace(members.map(({ place }) => place)),
  }));
}

function sharedPlace(places: readonly SourcePlace[]): SourcePlace {
  const [first = {}, ...rest] = places;
  return Object.fromEntries(
    Object.entries(first).filter(([name, value]) => rest.every((place) => Reflect.get(place, name) === value)),
  );
}
