import { parseArgs } from 'node:util';
import { BadInput } from './io.ts';

export interface Flags {
  readonly files: readonly string[];
  /** The last value given; undefined when there is none. */
  readonly value: (name: string) => string | undefined;
  readonly values: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
  /** Everything given that no command knows by name: the choices of a format. */
  readonly rest: Readonly<Record<string, string>>;
}

/**
 * Reads a command's arguments: `--name value` or `--name=value`; `known` says which flags the command itself takes, and whether one
 * takes a value. Any other flag is a choice of a format, `--paper A0`, and takes a value unless it stands alone (`true`).
 */
export function readFlags(args: readonly string[], known: Readonly<Record<string, 'value' | 'flag'>>): Flags {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, takes]) => [
      name,
      { type: takes === 'value' ? ('string' as const) : ('boolean' as const), multiple: true },
    ]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const files: string[] = [];
  const own = new Map<string, string[]>();
  const rest: Record<string, string> = {};
  let open: string | null = null;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (open === null) files.push(token.value);
      else rest[open] = token.value;
      open = null;
    } else if (token.kind === 'option') {
      open = null;
      const takes = known[token.name];
      if (takes === 'value' && token.value === undefined) throw new BadInput(`--${token.name} needs a value.`);
      if (takes) own.set(token.name, [...(own.get(token.name) ?? []), token.value ?? '']);
      else {
        rest[token.name] = token.value ?? 'true';
        if (token.value === undefined) open = token.name;
      }
    }
  }
  return {
    files,
    value: (name) => own.get(name)?.at(-1),
    values: (name) => own.get(name) ?? [],
    has: (name) => own.has(name),
    rest,
  };
}
