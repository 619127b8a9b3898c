/**
 * What the window that presents and the window with its notes say to each other, within this browser alone. The channel has an
 * unguessable name; neither it nor the address of the notes holds the map's key.
 */
import * as z from 'zod/mini';
import { LIMITS } from '../../model/index.ts';

const text = z.string().check(z.maxLength(LIMITS.text));
const index = z.int().check(z.minimum(0), z.maximum(LIMITS.phases + 2));

const slideSchema = z.object({
  type: z.literal('slide'),
  /** From 0. */
  index,
  count: index,
  title: text,
  notes: text,
  /** Title of what comes next; null at the end. */
  next: z.nullable(text),
  /** When the presentation began, in milliseconds since 1970. */
  startedAt: z.number(),
});
export type NotesSlide = z.infer<typeof slideSchema>;

const fromShowSchema = z.union([slideSchema, z.object({ type: z.literal('ended') })]);
const fromNotesSchema = z.union([
  z.object({ type: z.literal('hello') }),
  z.object({ type: z.literal('go'), to: index }),
  z.object({ type: z.literal('step'), by: z.literal([1, -1]) }),
  z.object({ type: z.literal('blank') }),
]);
export type FromShow = z.infer<typeof fromShowSchema>;
export type FromNotes = z.infer<typeof fromNotesSchema>;

export interface ShowLine<Out> {
  readonly send: (message: Out) => void;
  readonly close: () => void;
}

/** The presenting window's end of the line. */
export function openShowLine(id: string, onMessage: (message: FromNotes) => void): ShowLine<FromShow> {
  return openLine(id, fromNotesSchema, onMessage);
}

/** The notes' end of the line. */
export function openNotesLine(id: string, onMessage: (message: FromShow) => void): ShowLine<FromNotes> {
  return openLine(id, fromShowSchema, onMessage);
}

function openLine<In, Out>(id: string, schema: z.ZodMiniType<In>, onMessage: (message: In) => void): ShowLine<Out> {
  const channel = new BroadcastChannel(`resa.show.${id}`);
  channel.onmessage = ({ data }) => {
    // Another version of Resa may be open in the other window: what it says that we do not know is left unheard.
    const parsed = schema.safeParse(data);
    if (parsed.success) onMessage(parsed.data);
  };
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}
