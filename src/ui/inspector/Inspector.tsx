import { parseRecordKey } from '../../model/index.ts';
import { useMapValue, useSession } from '../editor/useOpenMap.ts';
import { ActivityInspector } from './ActivityInspector.tsx';
import { CardInspector } from './CardInspector.tsx';
import { LaneInspector } from './LaneInspector.tsx';
import { ManyInspector } from './ManyInspector.tsx';
import { MapInspector } from './MapInspector.tsx';
import { PhaseInspector } from './PhaseInspector.tsx';

/** What there is to say about the selection; about the whole map when nothing is selected. */
export function Inspector() {
  const selection = useSession((state) => state.selection);
  const [key] = selection;
  const named = key ? parseRecordKey(key) : null;
  const map = useMapValue((value) => value);
  if (selection.length > 1) return <ManyInspector count={selection.length} />;
  const record = named ? map[named.root][named.id] : undefined;
  if (!named || !record || record.deletedAt !== null) return <MapInspector />;
  const { root, id } = named;
  if (root === 'cards') return <CardInspector key={key} id={id} />;
  if (root === 'activities') return <ActivityInspector key={key} id={id} />;
  if (root === 'phases') return <PhaseInspector key={key} id={id} />;
  if (root === 'lanes') return <LaneInspector key={key} id={id} />;
  return <MapInspector />;
}
