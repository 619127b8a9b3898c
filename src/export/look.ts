import * as z from 'zod/mini';
import { darkTheme, lightTheme, type Theme } from '../drawing/index.ts';

/** Which of the two themes a picture is painted in. */
export const lookSchema = z._default(z.enum(['light', 'dark']), 'light');

export type Look = z.infer<typeof lookSchema>;

export function themeOf(look: Look): Theme {
  return look === 'dark' ? darkTheme : lightTheme;
}
