// @vitest-environment jsdom
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadLaterWords, startI18n } from '../../../src/i18n/index.ts';
import { LOCALES } from '../../../src/lib/locale.ts';
import { emptyMap, freshPersona, type JourneyMap } from '../../../src/model/index.ts';
import type { DialogName, EditorMode, MapForm, Panel, Tool } from '../../../src/session/session.ts';
import type { Role } from '../../../src/sync/protocol.ts';
import type { OpenMap } from '../../../src/ui/editor/openMap.ts';
import { ToolColumn } from '../../../src/ui/editor/ToolColumn.tsx';
import { TopBar } from '../../../src/ui/editor/TopBar.tsx';
import { OpenMapContext } from '../../../src/ui/editor/useOpenMap.ts';
import { ViewBar } from '../../../src/ui/editor/ViewBar.tsx';
import { findItems, type PaletteItem } from '../../../src/ui/palette/paletteItem.ts';
import { useCommands } from '../../../src/ui/palette/useCommands.tsx';
import { openMapFake } from './openMapFake.ts';

// A part that is missing here does not compile; a new one is asked of the palette from then on.
const PANELS = {
  inspector: true,
  unplaced: true,
  deleted: true,
  history: true,
  versions: true,
  sources: true,
  assumptions: true,
  review: true,
  compare: true,
  comments: true,
  moments: true,
  workshop: true,
} satisfies Record<Panel, true>;
const DIALOGS = {
  share: true,
  export: true,
  import: true,
  keys: true,
  personas: true,
  palette: true,
  copy: true,
  compare: true,
  template: true,
  me: true,
} satisfies Record<DialogName, true>;
const FORMS = { sheet: true, list: true, table: true } satisfies Record<MapForm, true>;
const MODES = { editing: true, focus: true, presenting: true } satisfies Record<EditorMode, true>;
const TOOLS = { select: true, hand: true, comment: true } satisfies Record<Tool, true>;

const map: JourneyMap = {
  ...emptyMap('en'),
  personas: {
    anna: freshPersona({ id: 'anna', order: 'a0', name: 'Anna' }),
    erik: freshPersona({ id: 'erik', order: 'a1', name: 'Erik' }),
  },
};

/** An open map on which everything can be asked of the canvas, which does none of it. */
function openMap(role: Role = 'edit'): OpenMap {
  const open = openMapFake(map, role);
  const actions = new Proxy(open.actions, { get: () => vi.fn() });
  const beside = { with: { type: 'file' }, title: 'Before', map, problem: null, among: null } as const;
  open.session.setState({ comparing: beside });
  return { ...open, actions };
}

const percentOf = (value: number): string =>
  new Intl.NumberFormat(i18next.language, { style: 'percent' }).format(value);

let commands: readonly PaletteItem[] = [];

function Commands() {
  commands = useCommands();
  return null;
}

function show(open: OpenMap) {
  render(
    <OpenMapContext value={open}>
      <TopBar />
      <ToolColumn />
      <ViewBar />
      <Commands />
    </OpenMapContext>,
  );
}

/** Without the keys, counts and icons beside it. */
function nameOf(element: Element): string {
  const own = [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent);
  const words = [...element.querySelectorAll(':scope > span:not([aria-hidden])')].map((part) => part.textContent);
  return (element.getAttribute('aria-label') ?? (own.join('').trim() || words.join(''))).trim();
}

/** Names of the buttons of all bars and of what stands in their menus. */
async function namesInBars(): Promise<readonly string[]> {
  // Parts of the bars come when somebody is there.
  fireEvent.pointerMove(window);
  await waitFor(() => expect(screen.getByRole('button', { name: /Anna/ })).toBeTruthy());
  const buttons = screen.getAllByRole('button');
  const menus = buttons.filter((button) => button.getAttribute('aria-haspopup') === 'menu');
  const names = buttons.filter((button) => !menus.includes(button)).map(nameOf);
  for (const button of menus) {
    fireEvent.click(button);
    const menu = await screen.findByRole('menu');
    names.push(...[...menu.querySelectorAll('[role^="menuitem"]')].map(nameOf));
    fireEvent.keyDown(menu, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  }
  return names;
}

// Parts of the bars are fetched, and how long that takes says nothing.
configure({ asyncUtilTimeout: 30_000 });
vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  await startI18n('en');
  await loadLaterWords();
});
afterEach(cleanup);

describe('the palette', () => {
  it.each(LOCALES)(
    'finds every button of the bars and every entry of their menus by its name, in %s',
    async (locale) => {
      await startI18n(locale);
      show(openMap());
      const { t } = i18next;
      /** What says more in the bar than a command does. */
      const commandOf = new Map([
        [t('editor:people.you', { name: t('common:guest') }), t('about:palette.me')],
        [t('editor:unplaced.count', { count: 0 }), t('editor:unplaced.title')],
        [t('editor:view.minimap'), t('show:keys.minimap')],
        [t('editor:view.actual', { percent: percentOf(1) }), t('about:palette.fullSize')],
      ]);
      const names = (await namesInBars()).filter((name) => name !== t('editor:top.find'));
      expect(names.length).toBeGreaterThan(60);
      expect(names).not.toContain('');
      const lost = names.filter((name) => findItems(commands, commandOf.get(name) ?? name, []).length === 0);
      expect(lost).toEqual([]);
    },
  );

  it('leads to every panel, dialog, form, mode and tool there is', () => {
    // It is open already, and the editor is what it stands in.
    const seen = {
      panel: new Set(),
      dialog: new Set(['palette']),
      form: new Set(),
      mode: new Set(['editing']),
      tool: new Set(),
    };
    for (const start of [{ panel: null, form: 'list' }, { tool: 'comment' }] as const) {
      for (let i = 0, count = 1; i < count; i++) {
        const open = openMap();
        open.session.setState(start);
        open.session.subscribe((state, before) => {
          for (const part of ['panel', 'dialog', 'form', 'mode', 'tool'] as const) {
            if (state[part] !== before[part]) (seen[part] as Set<unknown>).add(state[part]);
          }
        });
        render(
          <OpenMapContext value={open}>
            <Commands />
          </OpenMapContext>,
        );
        count = commands.length;
        act(() => commands[i]?.run());
        cleanup();
      }
    }
    const missing = Object.entries({ panel: PANELS, dialog: DIALOGS, form: FORMS, mode: MODES, tool: TOOLS }).flatMap(
      ([part, all]) => Object.keys(all).filter((name) => !(seen[part as keyof typeof seen] as Set<unknown>).has(name)),
    );
    expect(missing).toEqual([]);
  });

  it('offers nothing from a text or a table that only changes how the sheet is looked at', async () => {
    await startI18n('en');
    const { t } = i18next;
    const looking = [
      t('editor:view.in'),
      t('editor:view.out'),
      t('about:palette.fullSize'),
      t('show:keys.minimap'),
      t('editor:tools.select'),
      t('editor:tools.hand'),
    ];
    const offered = (form: MapForm) => {
      const open = openMap();
      open.session.setState({ form });
      render(
        <OpenMapContext value={open}>
          <Commands />
        </OpenMapContext>,
      );
      cleanup();
      return commands.map(({ label }) => label);
    };
    const onSheet = offered('sheet');
    expect(onSheet).toEqual(expect.arrayContaining(looking));
    for (const form of ['list', 'table'] as const) {
      expect(offered(form)).toEqual(onSheet.filter((label) => !looking.includes(label)));
    }
  });
});
