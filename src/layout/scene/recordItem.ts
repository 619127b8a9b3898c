import { offsetRect, type Rect } from '../../lib/geometry.ts';
import { type RecordKey, type RecordRoot, recordKey } from '../../model/index.ts';
import type { SceneItem } from '../types.ts';
import { fade } from './fade.ts';

/** What a record paints and says: at the origin, whatever its place on the sheet. */
export type Look = Pick<SceneItem, 'drawings' | 'label' | 'texts'>;

export interface RecordFrame {
  readonly role: SceneItem['role'];
  readonly record: { readonly root: RecordRoot; readonly id: string };
  readonly box: Rect;
  readonly isFaded: boolean;
}

/**
 * The item of one record, drawn and put into words when somebody first asks: most of a large map is out of sight. The same
 * record at another place, or faded, shares what was drawn.
 */
export class RecordItem implements SceneItem {
  readonly key: RecordKey;
  readonly role: SceneItem['role'];
  readonly record: RecordFrame['record'];
  readonly box: Rect;
  readonly isFaded: boolean;
  readonly frozen = null;
  readonly #look: () => Look;
  #drawings: SceneItem['drawings'] | null = null;
  #texts: SceneItem['texts'] | null = null;

  private constructor({ role, record, box, isFaded }: RecordFrame, key: RecordKey, look: () => Look) {
    this.key = key;
    this.role = role;
    this.record = record;
    this.box = box;
    this.isFaded = isFaded;
    this.#look = look;
  }

  static make(frame: RecordFrame, draw: () => Look): RecordItem {
    let drawn: Look | null = null;
    return new RecordItem(frame, recordKey(frame.record.root, frame.record.id), () => {
      drawn ??= draw();
      return drawn;
    });
  }

  shownAt(box: Rect, isFaded: boolean): RecordItem {
    return new RecordItem({ role: this.role, record: this.record, box, isFaded }, this.key, this.#look);
  }

  get drawings(): SceneItem['drawings'] {
    this.#drawings ??= [
      fade({ type: 'group', x: this.box.x, y: this.box.y, children: this.#look().drawings }, this.isFaded),
    ];
    return this.#drawings;
  }

  get label(): string {
    return this.#look().label;
  }

  get texts(): SceneItem['texts'] {
    this.#texts ??= this.#look().texts.map((text) => ({ ...text, box: offsetRect(text.box, this.box) }));
    return this.#texts;
  }
}
