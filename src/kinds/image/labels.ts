import type { Localized } from '../../lib/locale.ts';
import type { KindLabels } from '../defineKind.ts';

export const imageLabels: Localized<KindLabels> = {
  en: {
    name: 'Picture',
    lane: 'Pictures',
    hint: 'what it looks like',
    add: 'Add a picture',
    fields: { image: 'Picture', width: 'Width', height: 'Height', alt: 'What the picture shows' },
    options: {},
  },
  sv: {
    name: 'Bild',
    lane: 'Bilder',
    hint: 'hur det ser ut',
    add: 'Lägg till en bild',
    fields: { image: 'Bild', width: 'Bredd', height: 'Höjd', alt: 'Vad bilden visar' },
    options: {},
  },
  nb: {
    name: 'Bilde',
    lane: 'Bilder',
    hint: 'hvordan det ser ut',
    add: 'Legg til et bilde',
    fields: { image: 'Bilde', width: 'Bredde', height: 'Høyde', alt: 'Hva bildet viser' },
    options: {},
  },
};
