export const triesKey = (map: string): string => `resa.tries.${map}`;

/** Whether this tab was trying scores out in the map when it left it. */
export function hasTries(map: string): boolean {
  return sessionStorage.getItem(triesKey(map)) !== null;
}
