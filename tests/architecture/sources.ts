import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** Path from the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** What it imports, types included: paths of ours resolved from the project's folder, packages by name. */
  readonly imports: readonly { readonly specifier: string; readonly target: string | null }[];
}

/** Every TypeScript file below the folders. */
export function readSources(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort()
      .map(readSource),
  );
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const imports = importedFiles.map(({ fileName: specifier }) => ({
    specifier,
    target: specifier.startsWith('.') ? join(dirname(path), specifier).replaceAll('\\', '/') : null,
  }));
  return { path, text, imports };
}

/** The folder whose wall a path stands behind: `src/model`, `src/main.tsx`, `server`, `tests`. */
export function wallOf(path: string): string {
  const [top, second] = path.split('/');
  return top === 'src' ? `src/${second}` : (top ?? path);
}
