import type { Localized } from '../../lib/locale.ts';

/** The lanes every template starts with, one per kind, top to bottom. */
export const LANE_KINDS = ['need', 'emotion', 'touchpoint', 'pain-point', 'opportunity', 'backstage'] as const;

export type LaneKind = (typeof LANE_KINDS)[number];

export interface LaneWords {
  readonly title: string;
  readonly hint: string;
}

export const LANE_WORDS: Localized<Readonly<Record<LaneKind, LaneWords>>> = {
  en: {
    need: { title: 'Needs', hint: 'stated · implied · unconscious' },
    emotion: { title: 'Emotions', hint: '−2 … +2' },
    touchpoint: { title: 'Touchpoints', hint: 'channel' },
    'pain-point': { title: 'Pain points', hint: 'severity' },
    opportunity: { title: 'Opportunities', hint: 'impact × effort' },
    backstage: { title: 'Backstage', hint: 'who delivers' },
  },
  sv: {
    need: { title: 'Behov', hint: 'uttalade · underförstådda · omedvetna' },
    emotion: { title: 'Känslor', hint: '−2 … +2' },
    touchpoint: { title: 'Beröringspunkter', hint: 'kanal' },
    'pain-point': { title: 'Smärtpunkter', hint: 'allvarsgrad' },
    opportunity: { title: 'Möjligheter', hint: 'effekt × insats' },
    backstage: { title: 'Bakom scenen', hint: 'vem levererar' },
  },
  nb: {
    need: { title: 'Behov', hint: 'uttalte · underforståtte · ubevisste' },
    emotion: { title: 'Følelser', hint: '−2 … +2' },
    touchpoint: { title: 'Berøringspunkter', hint: 'kanal' },
    'pain-point': { title: 'Smertepunkter', hint: 'alvorlighetsgrad' },
    opportunity: { title: 'Muligheter', hint: 'effekt × innsats' },
    backstage: { title: 'Bak scenen', hint: 'hvem leverer' },
  },
};

/** The id of a template's lane. */
export function laneId(kind: LaneKind): string {
  return `lane-${kind}`;
}

/** The template's lanes with these words. */
export function templateLanes(words: Readonly<Record<LaneKind, LaneWords>>) {
  return LANE_KINDS.map((kind) => ({ id: laneId(kind), kind, ...words[kind] }));
}
