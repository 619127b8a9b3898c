import * as Y from 'yjs';
import { createMapDocument } from '../../document/index.ts';
import type { JourneyMap } from '../../model/index.ts';
import { connectMap } from '../../sync/index.ts';
import { findAddress } from '../editor/findAddress.ts';

interface Follower {
  readonly onMap: (map: JourneyMap) => void;
  readonly onProblem: (problem: 'refused' | 'unreachable') => void;
}

/** Reads another map of this device and hears of each change, unseen by those in it; answers the function that ends it. */
export function followMap(id: string, { onMap, onProblem }: Follower): () => void {
  const leaving = new AbortController();
  let close = (): void => undefined;
  void findAddress(id, '', leaving.signal).then((found) => {
    if (leaving.signal.aborted) return;
    if (!found.ok) {
      onProblem(found.error);
      return;
    }
    const { epoch, key } = found.value;
    const [doc, talk] = [new Y.Doc(), new Y.Doc()];
    const document = createMapDocument(doc);
    const connection = connectMap({ mapId: id, epoch, key, doc, talk, user: null });
    const tell = (): void => {
      if (connection.status.getSnapshot() === 'refused') onProblem('refused');
      else if (connection.isLoaded.getSnapshot()) onMap(document.getMap());
    };
    const stops = [document.subscribe(tell), connection.isLoaded.subscribe(tell), connection.status.subscribe(tell)];
    tell();
    close = () => {
      for (const stop of stops) stop();
      connection.close();
      document.destroy();
      doc.destroy();
      talk.destroy();
    };
  });
  return () => {
    leaving.abort();
    close();
  };
}
