/** Light, dark or the system's choice; more contrast where the system asks for it. Remembered on this device. */
import * as z from 'zod/mini';
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';
import { contrastTheme, darkTheme, lightTheme, type Theme } from '../../drawing/theme.ts';
import { readStored, writeStored } from '../storage.ts';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export function isThemeChoice(value: string): value is ThemeChoice {
  return THEME_CHOICES.includes(value as ThemeChoice);
}

const STORAGE_KEY = 'resa.theme';

const themeStore = createStore<{ readonly choice: ThemeChoice; readonly theme: Theme }>(() => ({
  choice: 'system',
  theme: lightTheme,
}));

/** Applies the remembered choice before the first render and follows the system from then on. */
export function startTheme(): void {
  applyTheme(readStored(STORAGE_KEY, z.enum(THEME_CHOICES)) ?? 'system');
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
    window.matchMedia(query).addEventListener('change', () => applyTheme(themeStore.getState().choice));
  }
}

export function chooseTheme(choice: ThemeChoice): void {
  writeStored(STORAGE_KEY, choice);
  applyTheme(choice);
}

export function useTheme(): { readonly choice: ThemeChoice; readonly theme: Theme } {
  return useStore(themeStore);
}

function applyTheme(choice: ThemeChoice): void {
  const isDark =
    choice === 'dark' || (choice === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  const isContrast = !isDark && window.matchMedia('(prefers-contrast: more)').matches;
  const theme = isDark ? darkTheme : isContrast ? contrastTheme : lightTheme;
  document.documentElement.dataset.theme = theme.name;
  themeStore.setState({ choice, theme });
}
