import * as Y from 'yjs';

/**
 * A fresh document that says what `doc` says now, and nothing of how it came about: values, texts with their formatting, and maps,
 * nested as they are, whatever they mean. Its roots are maps, as those of `doc` must be.
 */
export function copyDocument(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  copy.transact(() => {
    for (const name of [...doc.share.keys()]) copyEntries(doc.getMap(name), copy.getMap(name));
  });
  return copy;
}

function copyEntries(from: Y.Map<unknown>, to: Y.Map<unknown>): void {
  from.forEach((value, key) => {
    if (value instanceof Y.Map) copyEntries(value, to.set(key, new Y.Map()));
    else if (value instanceof Y.Text) copyText(value, to.set(key, new Y.Text()));
    else to.set(key, value);
  });
}

function copyText(from: Y.Text, to: Y.Text): void {
  to.applyDelta(from.toDelta());
  for (const [name, value] of Object.entries(from.getAttributes())) to.setAttribute(name, value);
}
