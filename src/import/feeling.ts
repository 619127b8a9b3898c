import type { Fields, KindDefinition } from '../kinds/defineKind.ts';
import { kinds } from '../kinds/registry.ts';
import { required } from '../lib/assert.ts';
import { clamp } from '../lib/geometry.ts';
import { roundTo } from '../lib/number.ts';

/** The kind that is drawn on a scale: where scores go. */
export function feelingKind(): KindDefinition {
  return required(
    kinds.find((kind) => kind.traits.plot),
    'a kind drawn on a scale',
  );
}

/** Fields of a feeling; the score is brought inside the scale and to its step. */
export function feelingFields(score: number, persona: string | null): Fields {
  const kind = feelingKind();
  const plot = required(kind.traits.plot, 'the scale');
  const fields: Record<string, Fields[string]> = { [plot.field]: toScale(score) };
  if (persona !== null) fields[plot.personaField] = persona;
  return fields;
}

/** The nearest score the scale has. */
export function toScale(score: number): number {
  const kind = feelingKind();
  const plot = required(kind.traits.plot, 'the scale');
  const spec = kind.fields.find((field) => field.name === plot.field);
  const step = spec?.type === 'score' ? spec.step : 1;
  return clamp(roundTo(Math.round(score / step) * step, 4), plot.min, plot.max);
}
