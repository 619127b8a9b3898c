/** The map's own things, and this device's other maps, as lines of the palette. */
import { kindOf } from '../../kinds/registry.ts';
import type { Locale } from '../../lib/locale.ts';
import { plainWords } from '../../lib/notation.ts';
import { isLive, type JourneyMap, type RecordKey, recordKey } from '../../model/index.ts';
import { deviceMapPath, deviceMaps } from '../deviceMaps.ts';
import { KindBadge } from '../parts/KindBadge.tsx';
import { navigate } from '../route.ts';
import type { PaletteItem, PaletteType } from './paletteItem.ts';

/** Everything on the map that has words; `jump` goes there. */
export function recordItems(map: JourneyMap, locale: Locale, jump: (key: RecordKey) => void): readonly PaletteItem[] {
  const item = (type: PaletteType, key: RecordKey, words: string, more: Partial<PaletteItem> = {}) => {
    const label = plainWords(words).replace(/\s+/g, ' ').trim();
    return label ? [{ id: key, type, label, run: () => jump(key), ...more }] : [];
  };
  const phaseOf = (activity: string | undefined) =>
    map.phases[map.activities[activity ?? '']?.place.phase ?? '']?.title ?? '';
  return [
    ...Object.values(map.phases)
      .filter(isLive)
      .flatMap(({ id, title }) => item('phase', recordKey('phases', id), title)),
    ...Object.values(map.lanes)
      .filter(isLive)
      .flatMap(({ id, title }) => item('lane', recordKey('lanes', id), title)),
    ...Object.values(map.activities)
      .filter(isLive)
      .flatMap(({ id, text }) => item('activity', recordKey('activities', id), text, { detail: phaseOf(id) })),
    ...Object.values(map.cards)
      .filter(isLive)
      .flatMap(({ id, text, kind: kindId, place }) => {
        const kind = kindOf(kindId);
        const detail = [kind?.labels[locale].name, phaseOf(place?.activity)].filter(Boolean).join(' · ');
        const icon = kind && <KindBadge kind={kind} size={18} />;
        return item('card', recordKey('cards', id), text, { detail, icon });
      }),
    ...Object.values(map.personas)
      .filter(isLive)
      .flatMap(({ id, name, summary }) => item('persona', recordKey('personas', id), name, { detail: summary })),
  ];
}

/** The other maps that were opened on this device. */
export function mapItems(openId: string): readonly PaletteItem[] {
  return deviceMaps
    .getState()
    .filter(({ id, title, isRefused }) => id !== openId && title !== '' && !isRefused)
    .map((map) => ({
      id: `map:${map.id}`,
      type: 'map',
      label: map.title,
      run: () => navigate(deviceMapPath(map)),
    }));
}
