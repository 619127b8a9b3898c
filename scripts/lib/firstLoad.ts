import { basename, join } from 'node:path';
import type { Rolldown } from 'vite';

const SOURCE = join(import.meta.dirname, '..', '..', 'src');
/** It names every icon there is, so following what it imports would bring in those of all parts. */
const ICON_LIST = /\/lucide-react\/dist\/esm\/lucide-react\.mjs$/;
const ICON = /\/lucide-react\/dist\/esm\/icons\//;

/**
 * How the app is split. One file for what the editor loads by itself and one for what it shares with the home page: few large
 * files compress better than many small ones. One for the icons of all that is fetched later. Everything else is split as the
 * bundler thinks best.
 */
export function firstLoad(): Rolldown.CodeSplittingGroup[] {
  const parts = new Map<string, ReadonlySet<string>>();
  const isIn = (part: string, id: string, context: Rolldown.ChunkingContext): boolean => {
    const ids = parts.get(part) ?? closure(part, context);
    parts.set(part, ids);
    return ids.has(id);
  };
  const group = (
    name: string,
    priority: number,
    holds: (inPart: (part: string) => boolean, id: string) => boolean,
  ) => ({
    debugName: name,
    priority,
    name: (id: string, context: Rolldown.ChunkingContext) =>
      holds((part) => isIn(part, id, context), id) ? name : null,
  });
  return [
    {
      ...group(
        'icons',
        4,
        (inPart, id) => ICON.test(id) && !['main', 'ui/home/HomePage', 'ui/editor/EditorPage'].some(inPart),
      ),
      includeDependenciesRecursively: false,
    },
    group('main', 3, (inPart) => inPart('main')),
    group('shared', 2, (inPart) => inPart('ui/home/HomePage') && inPart('ui/editor/EditorPage')),
    group('editor', 1, (inPart) => inPart('ui/editor/EditorPage')),
  ];
}

/** The modules that come with a part of `src`, whatever is fetched later left out. */
function closure(name: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    const { importedIds = [], code } = context.getModuleInfo(id) ?? {};
    for (const next of importedIds) {
      if (ICON_LIST.test(next)) for (const one of withIcons(code ?? '', next, context)) collect(one);
      else collect(next);
    }
  };
  collect(join(SOURCE, `${name}.tsx`));
  return found;
}

/** What comes with the icons that a module imports by name from the list of all. */
function withIcons(code: string, list: string, context: Rolldown.ChunkingContext): readonly string[] {
  const { code: listed, importedIds = [] } = context.getModuleInfo(list) ?? {};
  const files = filesOf(listed ?? '');
  const named = /import \{([^}]*)\} from ["']lucide-react["']/.exec(code)?.[1] ?? '';
  const wanted = named.split(',').map((name) => files.get(name.trim().split(' ')[0] ?? ''));
  return importedIds.filter((id) => !ICON.test(id) || wanted.includes(basename(id)));
}

const read = { text: '', files: new Map<string, string>() };

/** The file of each icon by its names; the list is long, so it is read once. */
function filesOf(listed: string): ReadonlyMap<string, string> {
  if (read.text === listed) return read.files;
  read.text = listed;
  for (const [, names = '', file = ''] of listed.matchAll(/export \{([^}]*)\} from '\.\/icons\/([\w-]+\.mjs)'/g)) {
    for (const [, name = ''] of names.matchAll(/default as (\w+)/g)) read.files.set(name, file);
  }
  return read.files;
}
