import { describe, expect, it } from 'vitest';
import { readSources, type SourceFile, wallOf } from './sources.ts';
import { PRIVATE_PACKAGES, WALLS } from './walls.ts';

const sources = readSources('src', 'server');

describe('the import walls', () => {
  it('stand around every folder', () => {
    const unknown = [...new Set(sources.map(({ path }) => wallOf(path)))].filter((wall) => !(wall in WALLS));
    expect(unknown, 'folders without a rule in walls.ts').toEqual([]);
  });

  it('are crossed only where the table allows it', () => {
    const broken = sources.flatMap((source) =>
      source.imports.flatMap(({ target }) =>
        target && !mayImport(source.path, target) ? [sentence(source, target)] : [],
      ),
    );
    expect(broken).toEqual([]);
  });

  it('keep each kind of card to its own folder', () => {
    const broken = sources.flatMap(({ path, imports }) => {
      const kind = /^src\/kinds\/([^/]+)\//.exec(path)?.[1];
      if (!kind) return [];
      return imports.flatMap(({ target }) => {
        const other = /^src\/kinds\/([^/]+)\//.exec(target ?? '')?.[1];
        return other && other !== kind ? [`${path} imports the kind ${other}: kinds never name each other`] : [];
      });
    });
    expect(broken).toEqual([]);
  });

  it('let some packages in at one place only', () => {
    const broken = sources.flatMap(({ path, imports }) =>
      imports.flatMap(({ specifier }) => {
        const name = Object.keys(PRIVATE_PACKAGES).find(
          (known) => specifier === known || specifier.startsWith(`${known}/`),
        );
        const rule = name ? PRIVATE_PACKAGES[name] : undefined;
        if (!rule || rule.folders.includes(wallOf(path))) return [];
        return [`${path} imports ${specifier}: ${rule.reason}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('are passed in the interface through folder doors', () => {
    const doored = ['src/canvas', 'src/document', 'src/import', 'src/layout', 'src/model', 'src/i18n'];
    const broken = sources.flatMap(({ path, imports }) => {
      if (wallOf(path) !== 'src/ui' && path !== 'src/main.tsx') return [];
      return imports.flatMap(({ target }) => {
        const behind = doored.find((folder) => target?.startsWith(`${folder}/`));
        // A room that is fetched later has a door of its own.
        const isDoor = target?.endsWith('/index.ts');
        return behind && !isDoor ? [`${path} imports ${target}: go through ${behind}/index.ts`] : [];
      });
    });
    expect(broken).toEqual([]);
  });
});

describe('imports', () => {
  it('make no circle', () => {
    expect(findCircle(sources)).toEqual([]);
  });
});

function mayImport(from: string, target: string): boolean {
  if (!target.startsWith('src/') && !target.startsWith('server/')) return true;
  const wall = wallOf(from);
  if (wallOf(target) === wall) return true;
  return (WALLS[wall]?.folders ?? []).some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
}

function sentence(source: SourceFile, target: string): string {
  const wall = wallOf(source.path);
  return `${source.path} imports ${target}, but ${wall} may import only [${WALLS[wall]?.folders.join(', ')}]: ${WALLS[wall]?.reason}`;
}

/** The files of one circle of imports in order, or nothing. */
function findCircle(files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const { target } of byPath.get(path)?.imports ?? []) {
      const circle = target && byPath.has(target) ? visit(target, [...trail, path]) : [];
      if (circle.length > 0) return circle;
    }
    done.add(path);
    return [];
  };
  for (const { path } of files) {
    const circle = visit(path, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
