import type { Localized } from '../../lib/locale.ts';
import type { KindLabels } from '../defineKind.ts';

export const emotionLabels: Localized<KindLabels> = {
  en: {
    name: 'Emotion',
    lane: 'Emotions',
    hint: '−2 … +2',
    add: 'Add an emotion',
    fields: { score: 'Score', persona: 'Persona' },
    options: {},
  },
  sv: {
    name: 'Känsla',
    lane: 'Känslor',
    hint: '−2 … +2',
    add: 'Lägg till en känsla',
    fields: { score: 'Poäng', persona: 'Persona' },
    options: {},
  },
  nb: {
    name: 'Følelse',
    lane: 'Følelser',
    hint: '−2 … +2',
    add: 'Legg til en følelse',
    fields: { score: 'Poeng', persona: 'Persona' },
    options: {},
  },
};

export const emotionWords: Localized<{ readonly score: (score: string) => string; readonly unscored: string }> = {
  en: { score: (score) => `score ${score}`, unscored: 'not scored' },
  sv: { score: (score) => `poäng ${score}`, unscored: 'utan poäng' },
  nb: { score: (score) => `poeng ${score}`, unscored: 'uten poeng' },
};
