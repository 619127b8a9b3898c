import { ChevronDown, Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { chooseLocale, currentLocale, LANGUAGE_NAMES } from '../../i18n/index.ts';
import { isLocale, LOCALES } from '../../lib/locale.ts';
import { chooseTheme, isThemeChoice, THEME_CHOICES, useTheme } from '../theme/themeStore.ts';
import { Button } from './Button.tsx';
import { DropMenu } from './DropMenu.tsx';
import { IconButton } from './IconButton.tsx';
import type { MenuChoiceEntry } from './menuEntries.ts';

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

export function LanguageMenu() {
  const { t } = useTranslation('common');
  const language = useLanguageEntry();
  return (
    <DropMenu
      align="end"
      trigger={
        <Button look="quiet">
          <span className="visually-hidden">{t('language')}</span>
          {LANGUAGE_NAMES[currentLocale()]}
          <ChevronDown size={14} aria-hidden />
        </Button>
      }
      entries={[language]}
    />
  );
}

export function ThemeMenu() {
  const { t } = useTranslation('common');
  const { choice } = useTheme();
  const theme = useThemeEntry();
  const Icon = THEME_ICONS[choice];
  return (
    <DropMenu
      align="end"
      trigger={
        <IconButton label={t('theme')}>
          <Icon size={16} aria-hidden />
        </IconButton>
      }
      entries={[theme]}
    />
  );
}

/** The languages, each by its own name, for a menu. */
export function useLanguageEntry(label?: string): MenuChoiceEntry {
  const { i18n } = useTranslation('common');
  return {
    type: 'choice',
    ...(label ? { label } : {}),
    value: i18n.language,
    options: LOCALES.map((locale) => ({ value: locale, label: LANGUAGE_NAMES[locale] })),
    onChange: (locale) => isLocale(locale) && void chooseLocale(locale),
  };
}

/** System, light, dark, for a menu. */
export function useThemeEntry(label?: string): MenuChoiceEntry {
  const { t } = useTranslation('common');
  const { choice } = useTheme();
  return {
    type: 'choice',
    ...(label ? { label } : {}),
    value: choice,
    options: THEME_CHOICES.map((value) => ({ value, label: t(`themes.${value}`) })),
    onChange: (value) => isThemeChoice(value) && chooseTheme(value),
  };
}
