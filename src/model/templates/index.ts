import type { Locale } from '../../lib/locale.ts';
import type { JourneyMap } from '../map.ts';
import { blank } from './blank.ts';
import { firstHome } from './firstHome.ts';
import { fivePhases } from './fivePhases.ts';

const MAKERS = { blank, 'first-home': firstHome, 'five-phases': fivePhases } as const;

export type TemplateName = keyof typeof MAKERS;

export const TEMPLATES = Object.keys(MAKERS) as readonly TemplateName[];

/** A fresh map from a template, written in `locale`. The same call gives an equal map every time, ids included. */
export function templateMap(name: TemplateName, locale: Locale): JourneyMap {
  return MAKERS[name](locale);
}
