import * as Y from 'yjs';
import { createCanvas } from '../../../src/canvas/canvas.ts';
import { pressKey } from '../../../src/canvas/grid/intents.ts';
import type { KeyPress } from '../../../src/canvas/grid/keymap.ts';
import { createMapDocument, writeMap } from '../../../src/document/index.ts';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { type TemplateName, templateMap } from '../../../src/model/templates/index.ts';
import { createSession } from '../../../src/session/session.ts';

/** A canvas without a screen on a template, and its keys. */
export function openCanvas(template: TemplateName = 'first-home', isReadOnly = false) {
  const doc = new Y.Doc();
  writeMap(doc, templateMap(template, 'en'));
  const document = createMapDocument(doc);
  const session = createSession(isReadOnly);
  const parts = { presence: null, pictures: null, home: null, theme: lightTheme, locale: 'en', insets: null } as const;
  const canvas = createCanvas({ document, session, ...parts });
  canvas.view.resize({ width: 1400, height: 850 });
  const press = (key: string, more: Partial<KeyPress> = {}) =>
    pressKey(canvas, { key, code: key, mod: false, shift: false, alt: false, ...more });
  const lanes = () => canvas.scene.getSnapshot().grid.lanes.map(({ lane }) => lane);
  const rowOf = (kind: string) => ({ lane: lanes().find((lane) => lane.kind === kind)?.id ?? '' });
  const cell = (kind: string, column: number) => {
    const row = rowOf(kind);
    const found = canvas.scene.getSnapshot().grid.lanes.find(({ lane }) => lane.id === row.lane);
    return (found?.cards ?? []).filter((placed) => placed.column === column).map(({ card }) => card);
  };
  return { canvas, document, session, press, rowOf, cell };
}
