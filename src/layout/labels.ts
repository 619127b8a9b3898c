import type { Localized } from '../lib/locale.ts';
import type { LinkType } from '../model/index.ts';

export interface LayoutLabels {
  readonly activities: string;
  readonly activitiesHint: (persona: string) => string;
  readonly remembered: string;
  readonly peak: string;
  readonly end: string;
  readonly high: string;
  readonly low: string;
  readonly mean: string;
  readonly purpose: string;
  readonly untitled: string;
  /** Said when fewer than three activities are scored. */
  readonly thin: string;
  /** Where people of a workshop disagree most about a feeling. */
  readonly mostApart: string;
  readonly scored: (activity: string, median: string, low: string, high: string, count: number) => string;
  readonly votes: (rank: number, dots: number) => string;
  readonly noScores: string;
  readonly curve: (persona: string) => string;
  readonly assumption: string;
  readonly insight: string;
  readonly criticalMoment: string;
  readonly tags: (tags: string) => string;
  /** Of a lane or card that is not everybody’s: the names of those it is. */
  readonly onlyFor: (names: string) => string;
  /** What a folded phase or lane holds. */
  readonly activityCount: (count: number) => string;
  readonly cardCount: (count: number) => string;
  readonly links: Readonly<Record<LinkType, string>> & {
    readonly said: (type: string, label: string, from: string, to: string) => string;
  };
}

export const layoutLabels: Localized<LayoutLabels> = {
  en: {
    activities: 'Activities',
    activitiesHint: (persona) => (persona ? `what ${persona} does` : 'what the customer does'),
    remembered: 'Remembered as',
    peak: 'Peak',
    end: 'End',
    high: 'High',
    low: 'Low',
    mean: 'Mean',
    purpose: 'Purpose',
    untitled: 'Untitled map',
    thin: 'Few scores yet',
    mostApart: 'Most disagreed',
    scored: (activity, median, low, high, count) =>
      `${activity}: median ${median}, the middle half from ${low} to ${high}, ${count} scores`,
    votes: (rank, dots) => `${dots} ${dots === 1 ? 'dot' : 'dots'}, rank ${rank}`,
    noScores: 'Score feelings to see what is remembered',
    curve: (persona) => (persona ? `Emotion curve, ${persona}` : 'Emotion curve'),
    assumption: 'assumption',
    insight: 'insight',
    criticalMoment: 'critical moment',
    tags: (tags) => `tagged ${tags}`,
    onlyFor: (names) => `only for ${names}`,
    activityCount: (count) => (count === 1 ? '1 activity' : `${count} activities`),
    cardCount: (count) => (count === 1 ? '1 card' : `${count} cards`),
    links: {
      flow: 'leads to',
      path: 'other path',
      cause: 'causes',
      handover: 'hands over',
      said: (type, label, from, to) => `Link (${type})${label && `: ${label}`}, from “${from}” to “${to}”`,
    },
  },
  sv: {
    activities: 'Aktiviteter',
    activitiesHint: (persona) => (persona ? `vad ${persona} gör` : 'vad kunden gör'),
    remembered: 'Ihågkommet som',
    peak: 'Topp',
    end: 'Slut',
    high: 'Högst',
    low: 'Lägst',
    mean: 'Medel',
    purpose: 'Syfte',
    untitled: 'Namnlös karta',
    thin: 'Få poäng än så länge',
    mostApart: 'Mest oense',
    scored: (activity, median, low, high, count) =>
      `${activity}: median ${median}, den mittersta hälften från ${low} till ${high}, ${count} betyg`,
    votes: (rank, dots) => `${dots} ${dots === 1 ? 'prick' : 'prickar'}, plats ${rank}`,
    noScores: 'Poängsätt känslor för att se vad som blir ihågkommet',
    curve: (persona) => (persona ? `Känslokurva, ${persona}` : 'Känslokurva'),
    assumption: 'antagande',
    insight: 'insikt',
    criticalMoment: 'kritiskt ögonblick',
    tags: (tags) => `taggat ${tags}`,
    onlyFor: (names) => `bara för ${names}`,
    activityCount: (count) => (count === 1 ? '1 aktivitet' : `${count} aktiviteter`),
    cardCount: (count) => `${count} kort`,
    links: {
      flow: 'leder till',
      path: 'annan väg',
      cause: 'orsakar',
      handover: 'lämnar över',
      said: (type, label, from, to) => `Koppling (${type})${label && `: ${label}`}, från ”${from}” till ”${to}”`,
    },
  },
  nb: {
    activities: 'Aktiviteter',
    activitiesHint: (persona) => (persona ? `hva ${persona} gjør` : 'hva kunden gjør'),
    remembered: 'Huskes som',
    peak: 'Topp',
    end: 'Slutt',
    high: 'Høyest',
    low: 'Lavest',
    mean: 'Snitt',
    purpose: 'Formål',
    untitled: 'Kart uten navn',
    thin: 'Få poeng ennå',
    mostApart: 'Mest uenige',
    scored: (activity, median, low, high, count) =>
      `${activity}: median ${median}, den midterste halvdelen fra ${low} til ${high}, ${count} vurderinger`,
    votes: (rank, dots) => `${dots} ${dots === 1 ? 'prikk' : 'prikker'}, plass ${rank}`,
    noScores: 'Gi følelser poeng for å se hva som huskes',
    curve: (persona) => (persona ? `Følelseskurve, ${persona}` : 'Følelseskurve'),
    assumption: 'antakelse',
    insight: 'innsikt',
    criticalMoment: 'kritisk øyeblikk',
    tags: (tags) => `merket ${tags}`,
    onlyFor: (names) => `bare for ${names}`,
    activityCount: (count) => (count === 1 ? '1 aktivitet' : `${count} aktiviteter`),
    cardCount: (count) => `${count} kort`,
    links: {
      flow: 'fører til',
      path: 'annen vei',
      cause: 'forårsaker',
      handover: 'overleverer',
      said: (type, label, from, to) => `Kobling (${type})${label && `: ${label}`}, fra «${from}» til «${to}»`,
    },
  },
};
