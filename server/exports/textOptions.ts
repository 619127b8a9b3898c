import { type ExportFormat, type ExportOptions, parseOptions } from '../../src/export/formats.ts';
import { fail, ok, type Result } from '../../src/lib/result.ts';

/**
 * A format's choices written as text, on a command line (`--tile-paper A3`) or in an address (`?tilePaper=A3`). A value is taken as
 * it stands where the choice is text, else as JSON (`3`, `true`), else as a list with commas. The error names the choice.
 */
export function optionsFromText<F extends ExportFormat>(
  format: F,
  texts: Readonly<Record<string, string>>,
): Result<ExportOptions[F], { readonly option: string }> {
  const values: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(texts)) {
    const option = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const reading = readings(text).find((one) => parseOptions(format, { [option]: one }).ok);
    if (reading === undefined) return fail({ option: name });
    values[option] = reading;
  }
  const parsed = parseOptions(format, values);
  return parsed.ok ? ok(parsed.value) : parsed;
}

function readings(text: string): readonly unknown[] {
  return [text, ...parsedJson(text), text.split(',').map((item) => item.trim())];
}

function parsedJson(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}
