/**
 * Mermaid writes `#35;` and `#colon;` for characters its grammar takes for itself. They are put out of the grammar's way first
 * (`#` and `;` mean other things too) and undone at the end, name by name.
 */
import { parseFragment } from 'parse5';

const HASH = '\ue000';
const SEMICOLON = '\ue001';
const HIDDEN = new RegExp(`${HASH}(\\w+)${SEMICOLON}`, 'g');

/** Puts entities out of the way. `undoEntities` must be called on each text taken out. */
export function hideEntities(text: string): string {
  return text.replace(/#(\w+);/g, `${HASH}$1${SEMICOLON}`);
}

/** Characters for hidden entities; one that HTML does not know is left as it was written. */
export function undoEntities(text: string): string {
  if (!text.includes(HASH)) return text;
  return text.replace(HIDDEN, (_, name: string) => {
    const markup = /^\d+$/.test(name) ? `&#${name};` : `&${name};`;
    const node = parseFragment(markup).childNodes[0];
    const value = node && 'value' in node ? node.value : markup;
    return value === markup ? `#${name};` : value;
  });
}
