/** Questions that a paste asks before it does anything. The canvas shows them; whoever asks waits for the answer. */
import type { Canvas } from '../canvas.ts';

export type PasteQuestion =
  /** The block is wider than the map: that many activities would be made. */
  | { readonly about: 'width'; readonly count: number }
  /** Lanes of these names, holding the same kind of card, are here already. */
  | { readonly about: 'lanes'; readonly titles: readonly string[] };

/** `all` takes the first offer of the question, `some` the second; null leaves everything as it is. */
export type PasteAnswer = 'all' | 'some' | null;

export interface Asked {
  readonly question: PasteQuestion;
  readonly answer: (answer: PasteAnswer) => void;
}

const hosts = new WeakMap<Canvas, (asked: Asked | null) => void>();

/** Tells who shows a canvas's questions; answers the function that ends it. */
export function hostQuestions(canvas: Canvas, show: (asked: Asked | null) => void): () => void {
  hosts.set(canvas, show);
  return () => hosts.delete(canvas);
}

export function ask(canvas: Canvas, question: PasteQuestion): Promise<PasteAnswer> {
  return new Promise((resolve) => {
    const show = hosts.get(canvas);
    if (!show) {
      resolve(null);
      return;
    }
    show({
      question,
      answer: (answer) => {
        show(null);
        resolve(answer);
      },
    });
  });
}
