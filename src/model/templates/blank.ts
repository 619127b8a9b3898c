import type { Locale, Localized } from '../../lib/locale.ts';
import type { JourneyMap } from '../map.ts';
import { buildTemplate } from './build.ts';
import { LANE_WORDS, templateLanes } from './lanes.ts';

const PHASES: Localized<readonly string[]> = {
  en: ['Before', 'During', 'After'],
  sv: ['Före', 'Under', 'Efter'],
  nb: ['Før', 'Under', 'Etter'],
};

/** A persona and three phases to rename, each with one empty activity, and a lane of every common kind. */
export function blank(locale: Locale): JourneyMap {
  const phases = PHASES[locale];
  return buildTemplate({
    locale,
    title: '',
    purpose: '',
    persona: { id: 'persona-customer', name: '', summary: '' },
    lanes: templateLanes(LANE_WORDS[locale]),
    phases: phases.map((title, i) => ({
      id: `phase-${i + 1}`,
      title,
      activities: [{ id: `activity-${i + 1}`, text: '' }],
    })),
    cards: [],
  });
}
