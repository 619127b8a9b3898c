import type { Persona } from './records.ts';

/**
 * Whose a lane or card is, in the order of the map. None when it is everybody's: it names nobody, or all there are, or only
 * personas that are gone, so that nothing is out of everybody's sight.
 */
export function ownersOf(ids: readonly string[], personas: readonly Persona[]): readonly Persona[] {
  if (ids.length === 0) return [];
  const owners = personas.filter(({ id }) => ids.includes(id));
  return owners.length === personas.length ? [] : owners;
}
