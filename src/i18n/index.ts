/**
 * The interface's words. One language is loaded at a time; the choice is the person's, else the browser's, and is remembered
 * on this device. Keys are typed from the English catalogue, so a missing one does not compile. The words of panels and dialogs
 * come with the first of these that is opened (`loadLaterWords`).
 */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLocale, type Locale, type Localized, pickLocale } from '../lib/locale.ts';
import type { catalogue } from './en.ts';
import type { laterCatalogue } from './enLater.ts';

export type Catalogue = typeof catalogue & typeof laterCatalogue;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Catalogue;
    enableSelector: false;
  }
}

/** Each language by its own name, whatever the interface speaks. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', sv: 'Svenska', nb: 'Norsk bokmål' };

/** Said when no catalogue can be fetched. */
export const START_FAILED: Localized = {
  en: 'Resa could not be loaded. Check the connection and reload the page.',
  sv: 'Resa kunde inte laddas. Kontrollera anslutningen och ladda om sidan.',
  nb: 'Resa kunne ikke lastes. Sjekk tilkoblingen og last siden på nytt.',
};

const STORAGE_KEY = 'resa.locale';

const CATALOGUES = {
  en: async () => (await import('./en.ts')).catalogue,
  sv: async () => (await import('./sv.ts')).catalogue,
  nb: async () => (await import('./nb.ts')).catalogue,
} as const;

const LATER_CATALOGUES = {
  en: async () => (await import('./enLater.ts')).laterCatalogue,
  sv: async () => (await import('./svLater.ts')).laterCatalogue,
  nb: async () => (await import('./nbLater.ts')).laterCatalogue,
} as const;

let isLaterWanted = false;

/** Starts the interface's language before the first render. Without `locale`: the remembered one, else the browser's. */
export async function startI18n(locale: Locale = rememberedLocale() ?? pickLocale(navigator.languages)): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: locale,
      fallbackLng: false,
      defaultNS: 'common',
      ns: [],
      resources: {},
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    });
  }
  await changeLocale(locale);
}

/** Loads a language, speaks it from now on, and tells the browser for hyphenation and screen readers. */
export async function changeLocale(locale: Locale): Promise<void> {
  addWords(locale, await CATALOGUES[locale]());
  if (isLaterWanted) addWords(locale, await LATER_CATALOGUES[locale]());
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
}

/** Loads the words that the first screen does without, in the present language and in every one chosen from now on. */
export async function loadLaterWords(): Promise<void> {
  isLaterWanted = true;
  const locale = currentLocale();
  addWords(locale, await LATER_CATALOGUES[locale]());
}

function addWords(locale: Locale, catalogue: Readonly<Record<string, object>>): void {
  for (const [namespace, words] of Object.entries(catalogue)) {
    i18next.addResourceBundle(locale, namespace, words, true, true);
  }
}

/** `changeLocale`, kept on this device. */
export async function chooseLocale(locale: Locale): Promise<void> {
  localStorage.setItem(STORAGE_KEY, locale);
  await changeLocale(locale);
}

export function currentLocale(): Locale {
  return isLocale(i18next.language) ? i18next.language : 'en';
}

function rememberedLocale(): Locale | null {
  const stored = localStorage.getItem(STORAGE_KEY);
  return isLocale(stored) ? stored : null;
}
