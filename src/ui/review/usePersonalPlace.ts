import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import { placeWords } from '../../model/comments/index.ts';
import { type JourneyMap, parseRecordKey } from '../../model/index.ts';
import type { PersonalFinding } from '../../model/personalData/index.ts';
import { useRecordWords } from '../evidence/RecordJump.tsx';

/** Fields that are not the record's own words, and what the panels call them. */
const FIELD_NAMES = {
  notes: 'editor:phase.notes',
  hint: 'editor:lane.hint',
  evidenceNote: 'editor:card.evidenceNote',
  tags: 'evidence:tags.label',
  summary: 'personas:summary',
  quote: 'personas:quote',
  goals: 'personas:goals',
  context: 'personas:context',
  needs: 'personas:needs',
  purpose: 'editor:map.purpose',
  owner: 'editor:map.owner',
} as const;

/** The record's own words, and where on the map and in the record it stands: "Needs · Decide · Looks around · Tags". */
export function usePersonalPlace(map: JourneyMap, { on, fields }: PersonalFinding) {
  const { t } = useTranslation(['evidence', 'editor', 'personas', 'links']);
  const text = useRecordWords(on);
  const name = on === 'map' ? null : parseRecordKey(on);
  const kind = name?.root === 'cards' ? kindOf(map.cards[name.id]?.kind ?? '') : undefined;
  return { text, where: [...places(), ...fields.flatMap(fieldName)].filter(Boolean).join(' · ') };

  function places(): readonly string[] {
    if (on === 'map' || !name) return [];
    if (name.root === 'cards') {
      const { lane, phase, activity } = placeWords(map, on, null);
      return [lane, phase, activity];
    }
    if (name.root === 'activities') return [t('editor:records.activities'), placeWords(map, on, null).phase];
    if (name.root === 'phases' || name.root === 'lanes') return [t(`editor:records.${name.root}`)];
    return [t(`personal.roots.${name.root}`)];
  }

  function fieldName(field: string): readonly string[] {
    if (field.startsWith('fields.')) return [kind?.labels[currentLocale()].fields[field.slice(7)] ?? ''];
    return field in FIELD_NAMES ? [t(FIELD_NAMES[field as keyof typeof FIELD_NAMES])] : [];
  }
}
