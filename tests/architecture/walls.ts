/** Who may import whom, and why. The layout of folders is the architecture; this table is its law. */
export interface Wall {
  /** Folders of ours, or single files where only one is let through. */
  readonly folders: readonly string[];
  /** Packages only this folder may use are named here; others are free unless `onlyPackages` lists all. */
  readonly onlyPackages?: readonly string[];
  readonly reason: string;
}

const MODEL_AND_DOWN = ['src/lib', 'src/model'];
const SCENE_AND_DOWN = [...MODEL_AND_DOWN, 'src/drawing', 'src/kinds/registry.ts', 'src/layout'];
const CANVAS_AND_DOWN = [
  ...SCENE_AND_DOWN,
  'src/kinds/defineKind.ts',
  'src/document',
  'src/export',
  'src/import',
  'src/sync',
  'src/session',
  'src/i18n',
];

export const WALLS: Readonly<Record<string, Wall>> = {
  'src/lib': { folders: [], reason: 'helpers know nothing of Resa' },
  'src/model': { folders: ['src/lib'], reason: 'what a map is must not depend on how it looks, travels or is stored' },
  'src/drawing': { folders: ['src/lib'], reason: 'primitives are plain data that know no map' },
  'src/kinds': { folders: [...MODEL_AND_DOWN, 'src/drawing'], reason: 'one kind is one folder and knows no other' },
  'src/layout': {
    folders: [...MODEL_AND_DOWN, 'src/drawing', 'src/kinds/registry.ts', 'src/kinds/defineKind.ts'],
    reason: 'layout is pure: map in, boxes out, the same in Node and browser',
  },
  'src/document': {
    folders: [...MODEL_AND_DOWN, 'src/kinds/registry.ts', 'src/kinds/defineKind.ts'],
    reason: 'the document knows no screen',
  },
  'src/export': {
    folders: [...SCENE_AND_DOWN, 'src/kinds/defineKind.ts', 'src/kinds/questions.ts', 'src/kinds/fieldCells.ts'],
    reason: 'outputs are made from map and scene alone, in a worker and in Node',
  },
  'src/import': {
    folders: [...SCENE_AND_DOWN, 'src/kinds/defineKind.ts', 'src/kinds/fieldCells.ts'],
    reason: 'what comes in becomes a plan and touches no document',
  },
  'src/sync': { folders: ['src/lib'], reason: 'the wire carries documents without knowing what is in them' },
  'src/session': { folders: MODEL_AND_DOWN, reason: 'what one person has in hand depends on no screen and no wire' },
  'src/canvas': { folders: CANVAS_AND_DOWN, reason: 'gestures become commands; panels are not its business' },
  'src/workshop': {
    folders: CANVAS_AND_DOWN,
    reason: 'how a workshop is run knows the map and the wire, and no screen',
  },
  'src/ui': {
    folders: [...CANVAS_AND_DOWN, 'src/canvas', 'src/workshop'],
    reason: 'the shell stands on everything, through doors',
  },
  'src/i18n': { folders: ['src/lib'], reason: 'catalogues are words' },
  'src/main.tsx': {
    folders: [...CANVAS_AND_DOWN, 'src/canvas', 'src/workshop', 'src/ui'],
    reason: 'the only place that joins things',
  },
  server: {
    folders: [
      ...MODEL_AND_DOWN,
      'src/document',
      'src/drawing',
      'src/layout',
      'src/export',
      'src/import',
      'src/kinds/registry.ts',
      'src/sync/protocol.ts',
      'src/sync/teamProtocol.ts',
      'src/sync/traceProtocol.ts',
      'src/sync/workshopProtocol.ts',
      'src/i18n/en',
      'src/i18n/sv',
      'src/i18n/nb',
    ],
    reason: 'the server never meets React or the DOM',
  },
};

/** Packages that one folder keeps to itself. */
export const PRIVATE_PACKAGES: Readonly<
  Record<string, { readonly folders: readonly string[]; readonly reason: string }>
> = {
  '@xyflow/react': { folders: ['src/canvas'], reason: 'only the canvas hosts React Flow' },
  'y-websocket': { folders: ['src/sync'], reason: 'only sync speaks to the wire' },
  yjs: {
    folders: ['src/document', 'src/sync', 'src/ui', 'server', 'src/main.tsx'],
    reason: 'others read the projection',
  },
  immer: { folders: ['src/document'], reason: 'only commands draft' },
  react: {
    folders: ['src/canvas', 'src/ui', 'src/i18n', 'src/session', 'src/main.tsx'],
    reason: 'all else runs without a screen',
  },
  pdfkit: { folders: ['src/export'], reason: 'heavy, and loaded on demand' },
  pptxgenjs: { folders: ['src/export'], reason: 'heavy, and loaded on demand' },
  'html-to-image': { folders: ['src/export'], reason: 'heavy, and loaded on demand' },
  fastify: { folders: ['server'], reason: 'the browser has no server' },
  ws: { folders: ['server'], reason: 'the browser has its own sockets' },
  libsql: { folders: ['server'], reason: 'storage is the server’s' },
  pg: { folders: ['server'], reason: 'storage is the server’s' },
  '@redis/client': { folders: ['server'], reason: 'nodes speak to each other, browsers do not' },
};
