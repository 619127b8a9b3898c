/**
 * The interface's words. One language is loaded at a time; the choice is the person's, else the browser's, and is remembered
 * on this device. Keys are typed from the English catalogue, so a missing one does not compile.
 */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLocale, type Locale, type Localized, pickLocale } from '../lib/locale.ts';
import type { catalogue } from './en.ts';

export type Catalogue = typeof catalogue;

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
  en: () => import('./en.ts'),
  sv: () => import('./sv.ts'),
  nb: () => import('./nb.ts'),
} as const;

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
  const { catalogue } = await CATALOGUES[locale]();
  for (const [namespace, words] of Object.entries(catalogue)) {
    i18next.addResourceBundle(locale, namespace, words, true, true);
  }
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
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
