import * as z from 'zod/mini';

export const deckOptionsSchema = z.strictObject({});

export type DeckOptions = Readonly<z.infer<typeof deckOptionsSchema>>;
