import type { Localized } from '../../lib/locale.ts';
import type { KindLabels } from '../defineKind.ts';

export const opportunityLabels: Localized<KindLabels> = {
  en: {
    name: 'Opportunity',
    lane: 'Opportunities',
    hint: 'impact × effort',
    add: 'Add an opportunity',
    fields: { impact: 'Impact', effort: 'Effort', owner: 'Owner', due: 'Due', status: 'Status' },
    options: {
      'status.idea': 'Idea',
      'status.planned': 'Planned',
      'status.doing': 'In progress',
      'status.done': 'Done',
      'status.dropped': 'Dropped',
    },
  },
  sv: {
    name: 'Möjlighet',
    lane: 'Möjligheter',
    hint: 'effekt × insats',
    add: 'Lägg till en möjlighet',
    fields: { impact: 'Effekt', effort: 'Insats', owner: 'Ansvarig', due: 'Klart till', status: 'Status' },
    options: {
      'status.idea': 'Idé',
      'status.planned': 'Planerad',
      'status.doing': 'Pågår',
      'status.done': 'Klar',
      'status.dropped': 'Avfärdad',
    },
  },
  nb: {
    name: 'Mulighet',
    lane: 'Muligheter',
    hint: 'effekt × innsats',
    add: 'Legg til en mulighet',
    fields: { impact: 'Effekt', effort: 'Innsats', owner: 'Ansvarlig', due: 'Frist', status: 'Status' },
    options: {
      'status.idea': 'Idé',
      'status.planned': 'Planlagt',
      'status.doing': 'Pågår',
      'status.done': 'Ferdig',
      'status.dropped': 'Forkastet',
    },
  },
};

export const opportunityWords: Localized<{
  readonly judged: (impact: number, effort: number) => string;
  readonly due: (date: string) => string;
  readonly owner: (owner: string) => string;
}> = {
  en: {
    judged: (impact, effort) => `Impact ${impact} · effort ${effort}`,
    due: (date) => `due ${date}`,
    owner: (owner) => `owner ${owner}`,
  },
  sv: {
    judged: (impact, effort) => `Effekt ${impact} · insats ${effort}`,
    due: (date) => `klart till ${date}`,
    owner: (owner) => `ansvarig ${owner}`,
  },
  nb: {
    judged: (impact, effort) => `Effekt ${impact} · innsats ${effort}`,
    due: (date) => `frist ${date}`,
    owner: (owner) => `ansvarlig ${owner}`,
  },
};
