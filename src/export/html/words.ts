import type { Localized } from '../../lib/locale.ts';

export interface PageWords {
  readonly map: string;
  /** How it is moved and zoomed, and where it can be read. */
  readonly hint: string;
  readonly skip: string;
  readonly reading: string;
  readonly tools: string;
  readonly lane: string;
  readonly allLanes: string;
  readonly persona: string;
  readonly everybody: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly whole: string;
  readonly look: string;
  readonly looks: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  /** `{shown}` and `{all}` stand for numbers. */
  readonly shown: string;
  readonly made: string;
}

export const pageWords: Localized<PageWords> = {
  en: {
    map: 'The map',
    hint: 'Drag or use the arrow keys to move, plus and minus to zoom, 0 to see the whole. All of it is below as text.',
    skip: 'Go to the map as text',
    reading: 'The map as text',
    tools: 'View',
    lane: 'Lane',
    allLanes: 'All lanes',
    persona: 'Persona',
    everybody: 'Everybody',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    whole: 'Whole map',
    look: 'Colours',
    looks: { auto: 'As the device', light: 'Light', dark: 'Dark' },
    shown: 'Cards shown: {shown} of {all}',
    made: 'Made with Resa. This page is a copy: what happens on the map later is not on it.',
  },
  sv: {
    map: 'Kartan',
    hint: 'Dra eller använd piltangenterna för att flytta, plus och minus för att zooma, 0 för att se allt. Allt finns nedanför som text.',
    skip: 'Gå till kartan som text',
    reading: 'Kartan som text',
    tools: 'Vy',
    lane: 'Bana',
    allLanes: 'Alla banor',
    persona: 'Persona',
    everybody: 'Alla',
    zoomIn: 'Zooma in',
    zoomOut: 'Zooma ut',
    whole: 'Hela kartan',
    look: 'Färger',
    looks: { auto: 'Som enheten', light: 'Ljust', dark: 'Mörkt' },
    shown: 'Kort som visas: {shown} av {all}',
    made: 'Gjord med Resa. Sidan är en kopia: det som händer på kartan senare finns inte här.',
  },
  nb: {
    map: 'Kartet',
    hint: 'Dra eller bruk piltastene for å flytte, pluss og minus for å zoome, 0 for å se alt. Alt finnes nedenfor som tekst.',
    skip: 'Gå til kartet som tekst',
    reading: 'Kartet som tekst',
    tools: 'Visning',
    lane: 'Bane',
    allLanes: 'Alle baner',
    persona: 'Persona',
    everybody: 'Alle',
    zoomIn: 'Zoom inn',
    zoomOut: 'Zoom ut',
    whole: 'Hele kartet',
    look: 'Farger',
    looks: { auto: 'Som enheten', light: 'Lyst', dark: 'Mørkt' },
    shown: 'Kort som vises: {shown} av {all}',
    made: 'Laget med Resa. Siden er en kopi: det som skjer på kartet senere, er ikke her.',
  },
};
