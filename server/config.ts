import { z } from 'zod';
import { fail, ok, type Result } from '../src/lib/result.ts';

const listSchema = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  );

const configSchema = z.object({
  PORT: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(0, 'must be 0 or more')
    .max(65_535, 'must be 65535 or less')
    .default(3210),
  RESA_HOST: z.string().min(1, 'must not be empty').default('127.0.0.1'),
  RESA_DATA: z.string().min(1, 'must not be empty').default('./data'),
  RESA_ORIGINS: listSchema.pipe(
    z.array(z.string().refine(isOrigin, 'must list origins such as https://resa.example.org, with commas between')),
  ),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** The folder that holds everything the server keeps. */
  readonly dataFolder: string;
  /** Origins of pages that may connect besides the server's own. */
  readonly origins: readonly string[];
}

/** The configuration in the environment, or a plain sentence that names the variable. An empty variable counts as unset. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Result<Config, string> {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = configSchema.safeParse(set);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`);
    return fail(sentences.join(' '));
  }
  const { PORT, RESA_HOST, RESA_DATA, RESA_ORIGINS } = parsed.data;
  return ok({ port: PORT, host: RESA_HOST, dataFolder: RESA_DATA, origins: RESA_ORIGINS });
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
