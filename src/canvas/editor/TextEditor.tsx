import i18next from 'i18next';
import { type KeyboardEvent, lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { setText } from '../../document/index.ts';
import { wrapText } from '../../drawing/index.ts';
import { loadLaterWords } from '../../i18n/index.ts';
import type { EditableText, SceneItem } from '../../layout/index.ts';
import type { Point, Rect } from '../../lib/geometry.ts';
import { keepTyping } from '../../lib/typing.ts';
import { isLive, type JourneyMap, LIMITS, parseRecordKey, type RecordRoot } from '../../model/index.ts';
import type { TextEdit } from '../../session/session.ts';
import { attempt } from '../actions/attempt.ts';
import { goBack } from '../actions/selectionActions.ts';
import type { Canvas } from '../canvas.ts';
import { useCanvas, useScene, useSession } from '../canvasContext.ts';
import { pressKey } from '../grid/intents.ts';
import { walk } from '../grid/walk.ts';
import { useFirstSign } from '../host/useFirstSign.ts';
import { MapLayer } from '../stage/MapLayer.tsx';
import { itemOf, textOf } from './editRecord.ts';
import { mapIndex, mergeText } from './mergeText.ts';
import styles from './TextEditor.module.css';

async function loadBar() {
  const [{ WritingBar: part }] = await Promise.all([import('../writing/WritingBar.tsx'), loadLaterWords()]);
  return { default: part };
}

/** Comes at the first sign of a person: its keys cannot wait for its code. */
const WritingBar = lazy(loadBar);

/** The text box over what is being typed in, if anything is. */
export function TextEditor() {
  const editing = useSession((state) => state.editing);
  const isSomebodyThere = useFirstSign();
  useEffect(() => {
    if (isSomebodyThere) void loadBar();
  }, [isSomebodyThere]);
  if (!editing) return null;
  return (
    <MapLayer>
      <TextBox key={`${editing.key} ${editing.field}`} edit={editing} />
    </MapLayer>
  );
}

/**
 * Same font, lines and place as the painted text below it, which shows what is typed: this box gives the caret, the
 * selection and the keyboard. Words that are written nowhere on the sheet get a visible box beside their record.
 */
function TextBox({ edit }: { readonly edit: TextEdit }) {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  const state = useScene((scene) => scene);
  const ref = useRef<HTMLTextAreaElement>(null);
  const shown = useRef('');
  const hasWritten = useRef(false);
  const place = placeOf(edit);
  const text = readText(state.map, place);
  const item = itemOf(state, edit.key);
  const spot = textOf(state, edit.key, edit.field);

  function write(): void {
    const box = ref.current;
    if (!box) return;
    const theirs = readText(canvas.document.getMap(), place) ?? '';
    hasWritten.current = true;
    const merged = mergeText(shown.current, box.value, theirs);
    shown.current = box.value;
    if (merged !== theirs) attempt(canvas, () => canvas.document.run(setText, { ...place, text: merged }));
  }

  /** Takes over what others have written, with the caret where it was among the words. */
  function read(): void {
    const box = ref.current;
    const now = readText(canvas.document.getMap(), place);
    if (!box || now === null || box.value === now) return;
    const { value, selectionStart, selectionEnd } = box;
    box.value = now;
    box.setSelectionRange(mapIndex(value, now, selectionStart), mapIndex(value, now, selectionEnd));
    shown.current = now;
  }
  const isComposing = useRef(false);
  const actions = useRef({ write, read });
  actions.current = { write, read };

  const hold = spot && item ? item.frozen : null;
  useLayoutEffect(() => (hold ? canvas.moved[hold](ref.current) : undefined), [canvas, hold]);

  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    box.focus({ preventScroll: true });
    if (edit.initial !== null) {
      box.value = edit.initial;
      actions.current.write();
    }
    // The name a new lane comes with is there to be written over.
    const isWrittenOver = edit.initial === null && canvas.editing.isFresh();
    box.setSelectionRange(isWrittenOver ? 0 : box.value.length, box.value.length);
  }, [edit, canvas]);
  useLayoutEffect(() => {
    if (text !== null && !isComposing.current) actions.current.read();
  }, [text]);
  const isGone = text === null || !item;
  useEffect(() => {
    if (!isGone || canvas.session.getState().editing !== edit) return;
    canvas.editing.cutOff();
    canvas.announcer.warn(t('said.removed'));
  }, [isGone, canvas, edit, t]);
  useLayoutEffect(() => {
    if (spot && item && hasWritten.current) revealCaret(canvas, spot, item, ref.current);
    hasWritten.current = false;
  }, [canvas, spot, item]);

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    keepTyping(event);
    if (event.nativeEvent.isComposing) return;
    if (!pressInText(canvas, event)) return;
    event.preventDefault();
  }

  if (text === null || !item) return null;
  return (
    <>
      <textarea
        ref={ref}
        className={spot ? styles.laid : styles.floating}
        data-says-cut
        data-framed={edit.key !== 'map' || undefined}
        style={spot ? laidStyle(spot) : floatingStyle(item.box)}
        aria-label={t(`field.${fieldName(place)}`)}
        defaultValue={startValue(text, shown)}
        maxLength={LIMITS.text}
        spellCheck
        onInput={write}
        onBeforeInput={(event) => warnIfCut(canvas, event.currentTarget, (event as unknown as InputEvent).data ?? '')}
        onPaste={(event) => warnIfCut(canvas, event.currentTarget, event.clipboardData.getData('text/plain'))}
        onScroll={(event) => {
          // What is painted below does not scroll.
          if (spot) event.currentTarget.scrollTop = 0;
        }}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={() => {
          isComposing.current = false;
          write();
          read();
        }}
        onKeyDown={handleKey}
        onBlur={(event) => {
          // The window lost the focus, not the box.
          if (document.activeElement === event.currentTarget) return;
          if (canvas.session.getState().editing === edit) canvas.editing.end('commit', true);
        }}
      />
      {place.root === 'cards' && (
        <Suspense fallback={null}>
          <WritingBar box={ref} {...barPlace(item.box, spot)} />
        </Suspense>
      )}
    </>
  );
}

/** Says so when there is no room for all of `added`; the browser leaves out the rest. */
function warnIfCut({ announcer }: Canvas, { value, selectionStart, selectionEnd }: HTMLTextAreaElement, added: string) {
  const kept = value.length - (selectionEnd - selectionStart);
  if (kept + added.replaceAll('\r\n', '\n').length <= LIMITS.text) return;
  announcer.warn(i18next.t('canvas:refused.text-too-long', { limit: LIMITS.text }));
}

/** Moves the view so that the line with the caret is seen: the browser cannot, for nothing here scrolls. */
function revealCaret(canvas: Canvas, spot: EditableText, item: SceneItem, box: HTMLTextAreaElement | null): void {
  if (!box) return;
  const { font, lineHeight } = spot;
  const line = wrapText(box.value.slice(0, box.selectionEnd), spot.box.width, font).length - 1;
  const rect = { ...spot.box, y: spot.box.y + Math.max(0, line) * lineHeight, height: lineHeight };
  canvas.control.reveal(rect, { x: item.frozen === 'left', y: item.frozen === 'top' });
}

/** Keys that end typing. Answers whether the key did. */
function pressInText(canvas: Canvas, event: KeyboardEvent): boolean {
  const { key, code, shiftKey: shift, altKey: alt } = event;
  const mod = event.ctrlKey || event.metaKey;
  if (key === 'Escape') canvas.editing.end('cancel');
  else if (key === 'Enter' && mod) {
    canvas.editing.end('commit');
    pressKey(canvas, { key, code, shift, alt, mod });
  } else if (key === 'Enter' && !shift && !alt) canvas.editing.end('commit');
  else if (key === 'Tab') {
    canvas.editing.end('commit');
    const next = walk(
      canvas.scene.getSnapshot().grid,
      canvas.focus.get(),
      shift ? 'previous' : 'next',
      canvas.session.getState().view,
    );
    if (next) canvas.focus.go(next);
  } else if (mod && key.toLowerCase() === 'z') goBack(canvas, shift ? 'redo' : 'undo');
  else return false;
  return true;
}

interface TextPlace {
  readonly root: RecordRoot | 'map';
  readonly id: string;
  readonly field: string;
}

function placeOf({ key, field }: TextEdit): TextPlace {
  const name = key === 'map' ? null : parseRecordKey(key);
  return { root: name?.root ?? 'map', id: name?.id ?? 'map', field };
}

/** Null when the record is gone. */
function readText(map: JourneyMap, { root, id, field }: TextPlace): string | null {
  const record = root === 'map' ? map.map : map[root][id];
  if (!record || ('deletedAt' in record && !isLive(record))) return null;
  const value: unknown = Reflect.get(record, field);
  return typeof value === 'string' ? value : null;
}

function startValue(text: string, shown: { current: string }): string {
  if (shown.current === '') shown.current = text;
  return text;
}

type FieldName = 'map' | 'phase' | 'activity' | 'lane' | 'hint' | 'card' | 'link';

function fieldName({ root, field }: TextPlace): FieldName {
  if (root === 'phases') return 'phase';
  if (root === 'activities') return 'activity';
  if (root === 'lanes') return field === 'hint' ? 'hint' : 'lane';
  if (root === 'links') return 'link';
  return root === 'map' ? 'map' : 'card';
}

function laidStyle({ box, font, lineHeight, ink, align }: EditableText) {
  return {
    left: box.x,
    top: box.y,
    width: box.width,
    height: Math.max(box.height, lineHeight),
    fontSize: font.size,
    fontWeight: font.weight,
    fontStyle: font.italic ? 'italic' : 'normal',
    lineHeight: `${lineHeight}px`,
    textAlign: align,
    caretColor: ink,
  };
}

function floatingStyle(box: Rect) {
  return { left: box.x + box.width + 8, top: box.y };
}

const FLOATING_WIDTH = 208;

/** Middle of the upper edge of what is written in: a card, or words apart from their face. */
function barPlace(card: Rect, spot: EditableText | null): Point {
  if (!spot) return { x: card.x + card.width + 8 + FLOATING_WIDTH / 2, y: card.y };
  return { x: spot.box.x + spot.box.width / 2, y: Math.min(card.y, spot.box.y) };
}
