/** What a deck's colours and fonts come from: the house's own, the manager's choice, or a company's template. */
import { contrastRatio, lightTheme, mixColours, type Theme } from '../../drawing/index.ts';

export interface DeckStyle {
  readonly theme: Theme;
  readonly font: string;
  /** Colours that follow the file's theme wherever they are used. */
  readonly slots: ReadonlyMap<string, string>;
}

export interface ChosenColours {
  readonly primary: string | null;
  readonly accent: string | null;
}

export const HOUSE_FONT = 'Inter';
const WHITE = '#ffffff';
/** Large bold type on a fill (WCAG 2.2, 1.4.3). */
const LEGIBLE = 4.5;

export function chosenStyle({ primary, accent }: ChosenColours, font: string | null): DeckStyle {
  const theme = primary || accent ? recoloured(lightTheme, primary, accent) : lightTheme;
  return { theme, font: font ?? HOUSE_FONT, slots: new Map([[theme.ink, 'tx1']]) };
}

/**
 * The primary colour is that of titles, flags and the first phase; phases go from it to the accent. What means something, as the
 * colours of kinds and of feelings do, stays.
 */
function recoloured(theme: Theme, primary: string | null, accent: string | null): Theme {
  const from = legible(primary ?? theme.phases[0] ?? theme.ink);
  const to = legible(accent ?? mixColours(from, WHITE, 0.35));
  const phases = Array.from({ length: 6 }, (_, i) =>
    legible(mixColours(from, to, i % 2 === 0 ? i / 10 : 1 - (i - 1) / 10)),
  );
  return {
    ...theme,
    ink: primary ? mixColours(legible(primary), '#000000', 0.25) : theme.ink,
    phases,
    emotion: { ...theme.emotion, endFlag: from },
  };
}

/** The colour itself, or as much darker as white type on it needs. */
function legible(colour: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const darker = mixColours(colour, '#000000', share);
    if (contrastRatio(darker, WHITE) >= LEGIBLE) return darker;
  }
  return '#000000';
}
