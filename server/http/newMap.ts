import { z } from 'zod';
import { newId } from '../../src/lib/id.ts';
import { LOCALES } from '../../src/lib/locale.ts';
import { fail, ok, type Result } from '../../src/lib/result.ts';
import { parseMapValue } from '../../src/model/file.ts';
import {
  compareOrder,
  freshOrders,
  freshPersona,
  isLive,
  type JourneyMap,
  LIMITS,
  type Persona,
} from '../../src/model/index.ts';
import { TEMPLATES, templateMap } from '../../src/model/templates/index.ts';
import type { Refused } from './answers.ts';

const line = z.string().trim().max(200);

export const newMapSchema = z
  .strictObject({
    title: line.optional(),
    template: z.enum(TEMPLATES).optional(),
    locale: z.enum(LOCALES).default('en'),
    map: z.record(z.string(), z.unknown()).optional().describe('A whole map in our file format.'),
    persona: line.optional().describe('Whose journey: becomes the first persona.'),
    purpose: z.string().trim().max(LIMITS.text).optional().describe('Why the map is made.'),
  })
  .meta({ id: 'NewMap' });

/** The map that a request for a new one describes. Nothing in it is taken on trust. */
export function readNewMap(body: unknown): Result<JourneyMap, Refused> {
  const parsed = newMapSchema.safeParse(body ?? {});
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue?.path.join('.') ?? '';
    return fail({ error: 'invalid', message: issue?.message ?? 'The request is not valid.', place });
  }
  const { title, template, locale, map: file, persona, purpose } = parsed.data;
  if (file && template) return fail({ error: 'invalid', message: 'Send a template or a map, not both.', place: 'map' });

  let map: JourneyMap;
  if (file) {
    const read = parseMapValue(file);
    if (!read.ok) {
      const { code, values } = read.error;
      const place = String(values.path ?? '');
      return fail({ error: code, message: `The map could not be read: ${code} ${place}`.trim(), place, values });
    }
    map = read.value;
  } else {
    map = templateMap(template ?? 'blank', locale);
  }
  const info = { ...map.map, ...(title && { title }), ...(purpose && { purpose }) };
  return ok(withPersona({ ...map, map: info }, persona ?? ''));
}

/** The map with its first persona named `name`; what was known of the persona before is another person's. */
function withPersona(map: JourneyMap, name: string): JourneyMap {
  if (!name) return map;
  const [first] = Object.values(map.personas).filter(isLive).sort(compareOrder);
  const named: Persona = first
    ? freshPersona({ id: first.id, order: first.order, colour: first.colour, name })
    : freshPersona({ id: newId(), order: freshOrders(1)[0] ?? 'a0', name });
  return { ...map, personas: { ...map.personas, [named.id]: named } };
}
