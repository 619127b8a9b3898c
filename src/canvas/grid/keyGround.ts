/** What the keys that change a map need of the place they are pressed in: the sheet, or the table. */
import type { MapDocument } from '../../document/index.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Session } from '../../session/session.ts';
import type { Announcer } from '../announcer.ts';
import type { TextEditing } from '../editor/textEditing.ts';
import type { SceneState } from '../scene/sceneStore.ts';
import type { GridFocus } from './gridFocus.ts';

export interface KeyGround {
  readonly document: MapDocument;
  readonly session: Session;
  /** Never behind the document. */
  readonly scene: { readonly getSnapshot: () => Pick<SceneState, 'map' | 'grid' | 'whole'> };
  readonly focus: Pick<GridFocus, 'get' | 'key' | 'place' | 'goTo'>;
  readonly editing: Pick<TextEditing, 'begin' | 'end'>;
  readonly announcer: Pick<Announcer, 'say' | 'warn'>;
  readonly locale: () => Locale;
  readonly canEdit: () => boolean;
}
