import type { Locale, Localized } from '../../lib/locale.ts';
import type { JourneyMap } from '../map.ts';
import { buildTemplate } from './build.ts';
import { LANE_KINDS, LANE_WORDS, type LaneKind, templateLanes } from './lanes.ts';

interface Words {
  readonly title: string;
  readonly phases: readonly [string, string, string, string, string];
  /** What to ask in each lane. */
  readonly hints: Readonly<Record<LaneKind, string>>;
}

const WORDS: Localized<Words> = {
  en: {
    title: 'A service in five phases',
    phases: ['Become aware', 'Compare', 'Buy', 'Use', 'Return'],
    hints: {
      need: 'What does the customer need here, said or not?',
      emotion: 'How does it feel, −2 … +2?',
      touchpoint: 'Where do we meet, and who starts?',
      'pain-point': 'What hurts, and how badly?',
      opportunity: 'What could we do about it?',
      backstage: 'Who or what delivers this?',
    },
  },
  sv: {
    title: 'En tjänst i fem faser',
    phases: ['Bli medveten', 'Jämföra', 'Köpa', 'Använda', 'Komma tillbaka'],
    hints: {
      need: 'Vad behöver kunden här, uttalat eller inte?',
      emotion: 'Hur känns det, −2 … +2?',
      touchpoint: 'Var möts vi, och vem tar initiativet?',
      'pain-point': 'Vad gör ont, och hur ont?',
      opportunity: 'Vad kan vi göra åt det?',
      backstage: 'Vem eller vad levererar detta?',
    },
  },
  nb: {
    title: 'En tjeneste i fem faser',
    phases: ['Bli oppmerksom', 'Sammenligne', 'Kjøpe', 'Bruke', 'Komme tilbake'],
    hints: {
      need: 'Hva trenger kunden her, uttalt eller ikke?',
      emotion: 'Hvordan kjennes det, −2 … +2?',
      touchpoint: 'Hvor møtes vi, og hvem tar initiativet?',
      'pain-point': 'Hva gjør vondt, og hvor vondt?',
      opportunity: 'Hva kan vi gjøre med det?',
      backstage: 'Hvem eller hva leverer dette?',
    },
  },
};

const PHASE_IDS = ['phase-aware', 'phase-compare', 'phase-buy', 'phase-use', 'phase-return'] as const;

/** The phases most services share, one empty activity in each, and lanes that ask. */
export function fivePhases(locale: Locale): JourneyMap {
  const { title, phases, hints } = WORDS[locale];
  const words = Object.fromEntries(
    LANE_KINDS.map((kind) => [kind, { title: LANE_WORDS[locale][kind].title, hint: hints[kind] }]),
  ) as (typeof LANE_WORDS)[Locale];
  return buildTemplate({
    locale,
    title,
    purpose: '',
    persona: { id: 'persona-customer', name: '', summary: '' },
    lanes: templateLanes(words),
    phases: PHASE_IDS.map((id, i) => ({
      id,
      title: phases[i] ?? '',
      activities: [{ id: id.replace('phase', 'activity'), text: '' }],
    })),
    cards: [],
  });
}
