import { kindOf, parseCard } from '../../kinds/registry.ts';
import type { Rect } from '../../lib/geometry.ts';
import { recordKey } from '../../model/index.ts';
import type { SceneState } from '../scene/sceneStore.ts';

/** Pictures of the map, decoded: what the canvas needs of their store. */
export interface PictureSource {
  /** Null while there is none; asks for it. */
  readonly picture: (id: string) => CanvasImageSource | null;
  readonly onChange: (listener: (id: string) => void) => () => void;
}

/** Boxes of the cards that show an image. */
export function pictureRects({ map, itemsByKey }: SceneState, image: string): readonly Rect[] {
  return Object.values(map.cards).flatMap((card) => {
    const trait = kindOf(card.kind)?.traits.picture;
    const parsed = trait ? parseCard(card) : null;
    const item = parsed && trait?.(parsed.fields).image === image && itemsByKey.get(recordKey('cards', card.id));
    return item ? [item.box] : [];
  });
}
