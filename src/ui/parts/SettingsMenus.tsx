import { ChevronDown, Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { chooseLocale, LANGUAGE_NAMES } from '../../i18n/index.ts';
import { isLocale, LOCALES } from '../../lib/locale.ts';
import { chooseTheme, THEME_CHOICES, useTheme } from '../theme/themeStore.ts';
import { Button } from './Button.tsx';
import { DropMenu, MenuChoice } from './DropMenu.tsx';

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

export function LanguageMenu() {
  const { t, i18n } = useTranslation('common');
  return (
    <DropMenu
      align="end"
      trigger={
        <Button look="quiet" aria-label={t('language')}>
          {isLocale(i18n.language) && LANGUAGE_NAMES[i18n.language]}
          <ChevronDown size={14} aria-hidden />
        </Button>
      }
    >
      <LanguageChoice />
    </DropMenu>
  );
}

export function ThemeMenu() {
  const { t } = useTranslation('common');
  const { choice } = useTheme();
  const Icon = THEME_ICONS[choice];
  return (
    <DropMenu
      align="end"
      trigger={
        <Button look="quiet" aria-label={t('theme')}>
          <Icon size={16} aria-hidden />
        </Button>
      }
    >
      <ThemeChoices />
    </DropMenu>
  );
}

/** The languages, each by its own name, inside a menu. */
export function LanguageChoice({ label }: { readonly label?: string }) {
  const { i18n } = useTranslation('common');
  return (
    <MenuChoice
      {...(label ? { label } : {})}
      value={i18n.language}
      options={LOCALES.map((locale) => ({ value: locale as string, label: LANGUAGE_NAMES[locale] }))}
      onChange={(locale) => isLocale(locale) && void chooseLocale(locale)}
    />
  );
}

/** System, light, dark, inside a menu. */
export function ThemeChoices({ label }: { readonly label?: string }) {
  const { t } = useTranslation('common');
  const { choice } = useTheme();
  return (
    <MenuChoice
      {...(label ? { label } : {})}
      value={choice}
      options={THEME_CHOICES.map((value) => ({ value, label: t(`themes.${value}`) }))}
      onChange={chooseTheme}
    />
  );
}
