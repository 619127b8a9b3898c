export const LOCALES = ['en', 'sv', 'nb'] as const;

/** The languages Resa speaks: English, Swedish, Norwegian bokmål. */
export type Locale = (typeof LOCALES)[number];

export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale);
}

/** A text in every language; the compiler finds the missing one. */
export type Localized<T = string> = Readonly<Record<Locale, T>>;

/** The best locale for a list of BCP 47 tags in order of preference (`no`, `nn`, `nb-NO` are all `nb`); `en` when none fits. */
export function pickLocale(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'no' || language === 'nn') return 'nb';
    if (isLocale(language)) return language;
  }
  return 'en';
}
