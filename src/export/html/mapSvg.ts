import { darkTheme, lightTheme } from '../../drawing/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import { buildScene, type Scene, type SceneItem, scoredPersona } from '../../layout/index.ts';
import { type Card, type Lane, type MapView, ownersOf, type Persona, recordKey } from '../../model/index.ts';
import { forEachPaced } from '../pace.ts';
import { NO_PICTURES } from '../pictures.ts';
import { SHEET_MARGIN } from '../sheet.ts';
import { shownView } from '../shownView.ts';
import { collectDefinitions } from '../svg/definitions.ts';
import { drawingsToSvg } from '../svg/drawingsToSvg.ts';
import { element } from '../svg/xml.ts';
import type { ExportInput, Task } from '../types.ts';
import { inBothLooks, type Palette } from './palette.ts';

/** What a thing is filtered by: the number of its lane, and of the personas it is of; null is any. */
export interface Belongs {
  readonly lane: number | null;
  readonly personas: readonly number[] | null;
}

export interface MapSvg {
  readonly svg: string;
  readonly scene: Scene;
}

/** The map as an inline `<svg>` of real text, in both looks, each thing with what it is filtered by. */
export async function mapToSvg(input: ExportInput, palette: Palette, task: Task): Promise<MapSvg> {
  const { map, locale, pictures = NO_PICTURES } = input;
  const view = shownView(input);
  const scene = buildScene(map, { locale, theme: lightTheme }, view);
  const dark = buildScene(map, { locale, theme: darkTheme }, view);
  const definitions = collectDefinitions(pictures);
  const belongings = belongingsOf(scene, view);
  const groups: string[] = [];
  await forEachPaced([...scene.items.entries()], task, [0.1, 0.8], ([i, item]) => {
    const drawings = inBothLooks(item.drawings, dark.items[i]?.drawings ?? item.drawings, palette);
    groups.push(element('g', attributesOf(item, belongings), drawingsToSvg(drawings, definitions)));
  });
  const width = scene.layout.width + 2 * SHEET_MARGIN;
  const height = scene.layout.height + 2 * SHEET_MARGIN;
  const root = {
    id: 'picture',
    width,
    height,
    viewBox: `${-SHEET_MARGIN} ${-SHEET_MARGIN} ${width} ${height}`,
    role: 'img',
    'aria-labelledby': 'title',
    'aria-describedby': 'map-hint',
    'stroke-linejoin': 'round',
  };
  return { svg: element('svg', root, [definitions.write(), ...groups].join('\n')), scene };
}

function attributesOf({ key, frozen, box }: SceneItem, belongings: ReadonlyMap<string, Belongs>) {
  const belongs = belongings.get(key);
  return {
    ...(belongs ? filterAttributes(belongs) : {}),
    ...(frozen ? { 'data-frozen': frozen, 'data-box': `${box.x} ${box.y} ${box.width} ${box.height}` } : {}),
  };
}

/** What the page's own program looks at. */
export function filterAttributes({ lane, personas }: Belongs): Readonly<Record<string, string | undefined>> {
  return { 'data-lane': lane === null ? undefined : String(lane), 'data-personas': personas?.join(' ') };
}

export function belongingOf(card: Card, lane: Lane, lanes: readonly Lane[], personas: readonly Persona[]): Belongs {
  const plot = kindOf(card.kind)?.traits.plot;
  const scored = plot ? scoredPersona(card, plot, personas) : null;
  const owners = scored ? [scored] : ownersOf(card.personas.length > 0 ? card.personas : lane.personas, personas);
  return { lane: lanes.indexOf(lane), personas: numbersOf(owners, personas) };
}

function numbersOf(owners: readonly Persona[], personas: readonly Persona[]): readonly number[] | null {
  return owners.length > 0 ? owners.map((owner) => personas.findIndex(({ id }) => id === owner.id)) : null;
}

/** By key of the scene's items. */
function belongingsOf({ whole, layout }: Scene, { outcome }: MapView): ReadonlyMap<string, Belongs> {
  const { personas } = whole;
  const lanes = whole.lanes.map(({ lane }) => lane);
  const found = new Map<string, Belongs>();
  whole.lanes.forEach(({ lane, cards }, number) => {
    const own = { lane: number, personas: numbersOf(ownersOf(lane.personas, personas), personas) };
    for (const key of [recordKey('lanes', lane.id), `plot:${lane.id}`, `owners:${lane.id}`]) found.set(key, own);
    for (const { card } of cards) {
      const belongs = belongingOf(card, lane, lanes, personas);
      for (const of of ['cards', 'flag', 'quote', 'owners', 'outcome-votes']) found.set(`${of}:${card.id}`, belongs);
    }
  });
  for (const { activity, persona } of outcome?.scores ?? []) {
    const owner = personas.find(({ id }) => id === persona) ?? personas[0];
    const own = numbersOf(owner ? [owner] : [], personas);
    lanes.forEach(({ id }, lane) => {
      for (const of of ['outcome', 'outcome-band']) {
        found.set(`${of}:${id}:${activity}:${persona ?? ''}`, { lane, personas: own });
      }
    });
  }
  for (const { lane, persona } of layout.curves) {
    const number = lanes.findIndex(({ id }) => id === lane);
    const owner = personas.findIndex(({ id }) => id === persona);
    const belongs = { lane: number, personas: owner < 0 ? null : [owner] };
    for (const of of ['curve', 'curve-name']) found.set(`${of}:${lane}:${persona ?? ''}`, belongs);
  }
  return found;
}
