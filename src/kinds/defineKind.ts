/**
 * A kind of card: everything one kind is, in one folder. `defineKind` is the contract that folder fulfils.
 *
 * Laws
 * - `draw` is the only look; it paints inside (0, 0, width, height) of the context and nowhere else.
 * - `size` and `draw` are pure and depend on nothing but their arguments.
 * - No code outside the folder asks for a kind by name; behaviour that differs is a trait.
 */
import type * as z from 'zod/mini';
import type { Drawing } from '../drawing/drawing.ts';
import type { KindColour, Theme } from '../drawing/theme.ts';
import type { Locale, Localized } from '../lib/locale.ts';
import type { Card, FieldValue } from '../model/index.ts';

export type Fields = Readonly<Record<string, FieldValue>>;

/** A card whose `fields` have been parsed by its kind's schema. */
export type CardOf<F extends Fields> = Omit<Card, 'fields'> & { readonly fields: F };

export interface SizeContext {
  /** Width the card gets from its columns, in map pixels. */
  readonly width: number;
  readonly locale: Locale;
}

export interface DrawContext extends SizeContext {
  readonly height: number;
  readonly theme: Theme;
}

/**
 * How the inspector lets people edit one field; one whose schema takes null can be unset. Labels of fields and options are in
 * `labels`.
 */
export type FieldSpec =
  | { readonly type: 'choice'; readonly name: string; readonly options: readonly string[] }
  | { readonly type: 'rating'; readonly name: string; readonly min: number; readonly max: number }
  | { readonly type: 'score'; readonly name: string; readonly min: number; readonly max: number; readonly step: number }
  /** A name; names used elsewhere in the map are offered. */
  | { readonly type: 'owner'; readonly name: string; readonly maxLength: number }
  /** One of the options, each with an icon, or the team's own words and icon (`model/ownChoice.ts`). */
  | {
      readonly type: 'open-choice';
      readonly name: string;
      readonly options: readonly string[];
      readonly icons: Readonly<Record<string, string>>;
    }
  | {
      readonly type: 'text';
      readonly name: string;
      readonly maxLength: number;
      /** Words for the image in this field: asked for quietly while there is one and these are empty. */
      readonly describes?: string;
    }
  | {
      readonly type: 'number';
      readonly name: string;
      readonly min: number;
      readonly max: number;
      readonly isWhole?: boolean;
    }
  /** A number that can be worked out from survey answers, which tell other fields too. */
  | {
      readonly type: 'measured';
      readonly name: string;
      readonly min: number;
      readonly max: number;
      readonly also: Readonly<Record<'unit' | 'previous' | 'n' | 'low' | 'high', string>>;
    }
  /** The id of an image of the map; its size in pixels goes into two fields of their own. */
  | {
      readonly type: 'image';
      readonly name: string;
      readonly width: string;
      readonly height: string;
      readonly alt: string;
    }
  /** Set by another field's control, never by hand. */
  | { readonly type: 'derived'; readonly name: string }
  | { readonly type: 'date'; readonly name: string }
  | { readonly type: 'persona'; readonly name: string }
  /** The id of another card, of one of these kinds. */
  | { readonly type: 'card'; readonly name: string; readonly kinds: readonly string[] };

export interface KindLabels {
  /** "Pain point" */
  readonly name: string;
  /** Name of a fresh lane of this kind: "Pain points". */
  readonly lane: string;
  /** What the lane asks, small under its name: "severity". */
  readonly hint: string;
  /** The tool's and the menu's words: "Add a pain point". */
  readonly add: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Words for the options of choices, by `field.option`. */
  readonly options: Readonly<Record<string, string>>;
}

export interface ShownPicture {
  readonly image: string | null;
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it; empty while nobody has said. */
  readonly alt: string;
}

export interface KindTraits<F extends Fields> {
  /** Whether assumption and insight are told apart on it. */
  readonly hasEvidence: boolean;
  /** Drawn on a scale instead of in a stack: the height of a card is its value, and a curve joins them, one per persona. */
  readonly plot?: {
    readonly min: number;
    readonly max: number;
    readonly field: keyof F & string;
    readonly personaField: keyof F & string;
  };
  /** Worst first in summaries: 1 (mild) … 5 (severe), or null while not judged. */
  readonly severity?: (fields: F) => number | null;
  /** Placed in an impact × effort matrix; both 1…5, or null while not judged. */
  readonly matrix?: (fields: F) => { readonly impact: number; readonly effort: number } | null;
  /** Shows an image of the map; `image` is its id, or null while none is chosen. Sizes are pixels of the picture. */
  readonly picture?: (fields: F) => ShownPicture;
  /** Somebody has to act. */
  readonly action?: (fields: F) => CardAction;
}

export interface CardAction {
  readonly owner: string;
  /** ISO 8601 calendar date, or empty. */
  readonly due: string;
  /** It is decided that it shall be done, and it is not done yet. */
  readonly isChosen: boolean;
  readonly isDone: boolean;
  /** It is decided that it shall not be done, whoever was to do it. */
  readonly isDropped: boolean;
}

export interface KindPalette {
  /** Position in the toolbar, ascending. */
  readonly order: number;
  readonly colour: KindColour;
  /** Key that adds one at the focused cell: a single lower-case letter. */
  readonly shortcut: string;
}

export interface KindDefinition<F extends Fields = Fields> {
  readonly id: string;
  readonly schema: z.ZodMiniType<F>;
  /** Fields of a fresh card. */
  readonly create: () => F;
  /** Height in map pixels for a width. */
  readonly size: (card: CardOf<F>, context: SizeContext) => number;
  readonly draw: (card: CardOf<F>, context: DrawContext) => readonly Drawing[];
  readonly fields: readonly FieldSpec[];
  readonly traits: KindTraits<F>;
  readonly labels: Localized<KindLabels>;
  /** An icon of `drawing/icons.ts`. */
  readonly icon: string;
  readonly palette: KindPalette;
  /** What somebody has entered besides the text, for screen readers and lists: "severity 4 of 5". Nothing for what is unset. */
  readonly describe: (card: CardOf<F>, locale: Locale) => string;
  /** Where the text lies in the card, so that the editor can lay a text box over it. */
  readonly textBox: (card: CardOf<F>, context: SizeContext) => TextBox;
}

/** Insets from the card's edges, and the type the text is set in. */
export interface TextBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  /** The same as `top` when absent. */
  readonly bottom?: number;
  readonly font: import('../drawing/drawing.ts').Font;
  readonly lineHeight: number;
}

export function defineKind<F extends Fields>(definition: KindDefinition<F>): KindDefinition {
  return definition as unknown as KindDefinition;
}
