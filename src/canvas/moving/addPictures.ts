import i18next from 'i18next';
import { pasteRecords } from '../../document/bulk/index.ts';
import { addActivities, addPhases } from '../../document/index.ts';
import { kinds } from '../../kinds/registry.ts';
import { newId } from '../../lib/id.ts';
import { freshCard, freshLane, NO_RECORDS, recordKey } from '../../model/index.ts';
import { activityOfColumn } from '../actions/addRecords.ts';
import { attempt } from '../actions/attempt.ts';
import type { Canvas } from '../canvas.ts';
import type { CellSpot } from '../range/rangeStore.ts';
import { undoKeys } from './counted.ts';
import type { AddedPicture } from './mapHome.ts';

/** Dealt out where the record is placed. */
const ANY_ORDER = 'a0';
const MOST = 20;

/**
 * Pictures become cards in a cell: of its own lane when that holds pictures, else of the first lane that does, which is made when
 * there is none. Those the map cannot take are said, each reason once. One step of undo.
 */
export async function addPictures(canvas: Canvas, files: readonly File[], at: CellSpot): Promise<void> {
  if (!canvas.home || !attempt(canvas, () => undefined)) return;
  canvas.announcer.show(i18next.t('moving:picturesComing', { count: Math.min(files.length, MOST) }));
  const surroundings = await canvas.home.load();
  const added: AddedPicture[] = [];
  const problems = new Set<string>();
  for (const file of files.slice(0, MOST)) {
    const picture = await surroundings.addPicture(file);
    if (picture.ok) added.push(picture.value);
    else problems.add(i18next.t(`media:problems.${picture.error}`));
  }
  if (files.length > MOST) problems.add(i18next.t('moving:tooManyPictures', { limit: MOST }));
  const said = added.length > 0 && placePictures(canvas, added, at);
  if (problems.size > 0) canvas.announcer.warn([...(said ? [said] : []), ...problems].join(' '));
  else if (said) canvas.announcer.show(said);
}

/** Answers what there is to say; null when the map refused them. */
function placePictures(canvas: Canvas, pictures: readonly AddedPicture[], { row, column }: CellSpot): string | null {
  const { document: map, scene, focus } = canvas;
  const kind = kinds.find(({ traits }) => traits.picture);
  const field = kind?.fields.find((one) => one.type === 'image');
  if (!kind || field?.type !== 'image') return null;
  const { locale } = map.getMap().map;
  const lanes = scene.getSnapshot().grid.lanes.filter(({ lane }) => lane.kind === kind.id);
  const own = lanes.find(({ lane }) => typeof row === 'object' && lane.id === row.lane) ?? lanes[0];
  const labels = kind.labels[locale];
  const fresh = freshLane({ id: newId(), order: ANY_ORDER, kind: kind.id, title: labels.lane, hint: labels.hint });
  const lane = own?.lane.id ?? fresh.id;
  const gesture = map.history.beginGesture();
  const ids = pictures.map(() => newId());
  const isDone = attempt(canvas, () => {
    const activity = activityOfColumn(canvas, Math.max(0, column)) ?? firstActivity(canvas);
    const cards = pictures.map(({ id, width, height }, i) => ({
      record: freshCard({
        id: ids[i] ?? newId(),
        kind: kind.id,
        place: { lane, activity, span: 1, order: ANY_ORDER },
        fields: { ...kind.create(), [field.name]: id, [field.width]: width, [field.height]: height },
      }),
    }));
    map.run(pasteRecords, { records: { ...NO_RECORDS, lanes: own ? [] : [{ record: fresh }], cards } });
  });
  if (!isDone) {
    gesture.cancel();
    return null;
  }
  gesture.commit();
  const keys = ids.map((id) => recordKey('cards', id));
  if (keys[0]) focus.goTo(keys[0]);
  canvas.session.setState({ selection: keys });
  return i18next.t('moving:picturesAdded', { count: ids.length, keys: undoKeys });
}

/** Of a map without columns. */
function firstActivity({ document: map }: Canvas): string {
  const phase = newId();
  const id = newId();
  map.run(addPhases, { phases: [{ id: phase, title: '' }] });
  map.run(addActivities, { activities: [{ id, text: '' }], phase, index: 0 });
  return id;
}
