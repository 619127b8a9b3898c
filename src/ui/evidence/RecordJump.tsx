import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import { type JourneyMap, parseRecordKey, type RecordKey } from '../../model/index.ts';
import { recordName } from '../../model/review/index.ts';
import type { Panel } from '../../session/session.ts';
import { jumpTo } from '../editor/jumpTo.ts';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { KindBadge } from '../parts/KindBadge.tsx';
import styles from './Sources.module.css';

interface RecordJumpProps {
  readonly on: RecordKey;
  /** The panel that stays open while people go from place to place. */
  readonly panel: Panel;
}

/** A record by its words; pressing it goes there on the map. */
export function RecordJump({ on, panel }: RecordJumpProps) {
  const { t } = useTranslation('evidence');
  const { actions, session } = useOpenMap();
  const kind = useMapValue(useCallback((map: JourneyMap) => kindAt(map, on), [on]));
  const text = useRecordWords(on);
  return (
    <button
      type="button"
      className={styles.jump}
      aria-label={t('goTo', { text })}
      onClick={() => {
        if (jumpTo({ actions, session }, on)) session.setState({ panel });
      }}
    >
      {kind && <KindBadge kind={kind} size={16} />}
      <span>{text}</span>
    </button>
  );
}

/** What people call a record: its own words, else what it is. */
export function useRecordWords(on: RecordKey | 'map'): string {
  const { t } = useTranslation(['evidence', 'editor', 'common']);
  const words = useMapValue(useCallback((map: JourneyMap) => (on === 'map' ? '' : recordName(map, on)), [on]));
  const kind = useMapValue(useCallback((map: JourneyMap) => kindAt(map, on), [on]));
  if (on === 'map') return t('review.theMap');
  return words || kind?.labels[currentLocale()].name || t('common:noText');
}

function kindAt(map: JourneyMap, on: RecordKey | 'map') {
  const name = on === 'map' ? null : parseRecordKey(on);
  const record = name ? map[name.root][name.id] : undefined;
  return record && 'kind' in record ? kindOf(record.kind) : undefined;
}
