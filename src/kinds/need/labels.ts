import type { Localized } from '../../lib/locale.ts';
import type { KindLabels } from '../defineKind.ts';

export const needLabels: Localized<KindLabels> = {
  en: {
    name: 'Need',
    lane: 'Needs',
    hint: 'stated · implied · unconscious',
    add: 'Add a need',
    fields: { level: 'How it is known', theme: 'What it is about' },
    options: {
      'level.stated': 'Stated',
      'level.implied': 'Implied',
      'level.unconscious': 'Unconscious',
      'theme.none': 'Not chosen',
      'theme.safety': 'Safety',
      'theme.belonging': 'Belonging',
      'theme.variety': 'Variety',
      'theme.uniqueness': 'Uniqueness',
    },
  },
  sv: {
    name: 'Behov',
    lane: 'Behov',
    hint: 'uttalade · underförstådda · omedvetna',
    add: 'Lägg till ett behov',
    fields: { level: 'Hur det är känt', theme: 'Vad det handlar om' },
    options: {
      'level.stated': 'Uttalat',
      'level.implied': 'Underförstått',
      'level.unconscious': 'Omedvetet',
      'theme.none': 'Inte valt',
      'theme.safety': 'Trygghet',
      'theme.belonging': 'Tillhörighet',
      'theme.variety': 'Variation',
      'theme.uniqueness': 'Unikhet',
    },
  },
  nb: {
    name: 'Behov',
    lane: 'Behov',
    hint: 'uttalte · underforståtte · ubevisste',
    add: 'Legg til et behov',
    fields: { level: 'Hvordan det er kjent', theme: 'Hva det handler om' },
    options: {
      'level.stated': 'Uttalt',
      'level.implied': 'Underforstått',
      'level.unconscious': 'Ubevisst',
      'theme.none': 'Ikke valgt',
      'theme.safety': 'Trygghet',
      'theme.belonging': 'Tilhørighet',
      'theme.variety': 'Variasjon',
      'theme.uniqueness': 'Unikhet',
    },
  },
};
