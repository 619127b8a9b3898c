/** A finished map to look at: Anna buys her first home. Ids, kinds and numbers are here; the words are in `firstHomeWords`. */
import type { Locale } from '../../lib/locale.ts';
import type { JourneyMap } from '../map.ts';
import type { FieldValue } from '../records.ts';
import { buildTemplate, type TemplateCard } from './build.ts';
import { FIRST_HOME_WORDS, type FirstHomeWords } from './firstHomeWords.ts';
import { LANE_WORDS, type LaneKind, laneId, templateLanes } from './lanes.ts';

const PERSONA = 'persona-anna';

const PHASES = {
  dream: ['talk', 'check'],
  search: ['save', 'visit'],
  bid: ['offer', 'wait'],
  sign: ['sign'],
  move: ['keys', 'night'],
} as const;

type ActivityName = (typeof PHASES)[keyof typeof PHASES][number];
type Fields = Readonly<Record<string, FieldValue>>;

interface CardSpec {
  readonly at: ActivityName;
  readonly fields: Fields;
}

const need = (at: ActivityName, level: string, theme: string): CardSpec => ({ at, fields: { level, theme } });
const emotion = (at: ActivityName, score: number): CardSpec => ({ at, fields: { score, persona: PERSONA } });
const touchpoint = (at: ActivityName, channel: string, initiator: string): CardSpec => ({
  at,
  fields: { channel, initiator },
});
const pain = (at: ActivityName, severity: number, need: string | null): CardSpec => ({
  at,
  fields: { severity, need },
});
const opportunity = (at: ActivityName, impact: number, effort: number, due: string, status: string): CardSpec => ({
  at,
  fields: { impact, effort, due, status },
});
const backstage = (at: ActivityName): CardSpec => ({ at, fields: {} });

/** By lane, then by the name of the card's words. */
const CARDS: { readonly [K in LaneKind]: Readonly<Record<keyof FirstHomeWords['cards'][K], CardSpec>> } = {
  need: {
    dare: need('talk', 'unconscious', 'belonging'),
    afford: need('check', 'stated', 'safety'),
    us: need('visit', 'unconscious', 'uniqueness'),
    stand: need('wait', 'implied', 'safety'),
    legal: need('sign', 'stated', 'safety'),
    right: need('night', 'implied', 'belonging'),
  },
  emotion: {
    talk: emotion('talk', 0.8),
    check: emotion('check', 0.2),
    save: emotion('save', 0.6),
    visit: emotion('visit', 1.5),
    offer: emotion('offer', 0.4),
    wait: emotion('wait', -2),
    sign: emotion('sign', -0.6),
    keys: emotion('keys', 0.9),
    night: emotion('night', 1.2),
  },
  touchpoint: {
    home: touchpoint('talk', 'home', 'customer'),
    bank: touchpoint('check', 'app', 'customer'),
    portal: touchpoint('save', 'web', 'customer'),
    house: touchpoint('visit', 'store', 'company'),
    sms: touchpoint('offer', 'message', 'customer'),
    broker: touchpoint('wait', 'phone', 'customer'),
    office: touchpoint('sign', 'office', 'company'),
    person: touchpoint('keys', 'person', 'company'),
    post: touchpoint('night', 'mail', 'company'),
  },
  'pain-point': {
    banks: pain('check', 2, 'need-afford'),
    listings: pain('save', 1, null),
    silence: pain('wait', 4, 'need-stand'),
    pages: pain('sign', 3, 'need-legal'),
    bills: pain('night', 2, 'need-right'),
  },
  opportunity: {
    promise: opportunity('check', 4, 4, '', 'idea'),
    status: opportunity('wait', 5, 2, '2027-01-15', 'planned'),
    contract: opportunity('sign', 4, 2, '2027-02-01', 'planned'),
    welcome: opportunity('night', 2, 2, '2027-03-01', 'idea'),
  },
  backstage: {
    credit: backstage('check'),
    assistant: backstage('visit'),
    seller: backstage('wait'),
    legal: backstage('sign'),
    energy: backstage('night'),
  },
};

export function firstHome(locale: Locale): JourneyMap {
  const words = FIRST_HOME_WORDS[locale];
  return buildTemplate({
    locale,
    title: words.title,
    purpose: words.purpose,
    persona: { id: PERSONA, ...words.persona },
    lanes: templateLanes(LANE_WORDS[locale]),
    phases: Object.entries(PHASES).map(([name, activities]) => ({
      id: `phase-${name}`,
      title: words.phases[name as keyof typeof PHASES],
      activities: activities.map((activity) => ({ id: `activity-${activity}`, text: words.activities[activity] })),
    })),
    cards: (Object.keys(CARDS) as LaneKind[]).flatMap((kind) => cardsOf(kind, words)),
  });
}

function cardsOf(kind: LaneKind, words: FirstHomeWords): TemplateCard[] {
  const wordsOfKind: Readonly<Record<string, { text: string; note?: string }>> = words.cards[kind];
  return Object.entries<CardSpec>(CARDS[kind]).map(([name, { at, fields }]) => {
    const { text, note, ...more } = wordsOfKind[name] ?? { text: '' };
    return {
      id: `${kind}-${name}`,
      lane: laneId(kind),
      activity: `activity-${at}`,
      text,
      fields: { ...fields, ...more },
      evidence: note ? 'insight' : 'assumption',
      evidenceNote: note ?? '',
    };
  });
}
