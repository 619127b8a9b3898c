/** A map as a deck of native, editable PowerPoint slides (Office Open XML). Runs in a worker and in Node; needs no DOM. */
import { NO_PICTURES } from '../pictures.ts';
import type { Exporter } from '../types.ts';
import { deckSteps } from './buildDeck.ts';
import type { DeckOptions } from './options.ts';
import { readLook } from './template/look.ts';
import { mergeDeck } from './template/merge.ts';
import { openTemplate } from './template/openTemplate.ts';
import { type WriteOptions, writeDeck } from './writeDeck.ts';

/**
 * The bytes of a .pptx file. Equal input gives equal bytes. Throws the signal's reason when it is aborted; it is looked at between
 * slides.
 */
export const exportDeck: Exporter<DeckOptions> = async (input, options, task) => {
  const opened = options.template === null ? null : openTemplate(options.template);
  const use = opened && readLook(opened);
  const company: Pick<WriteOptions, 'places' | 'merge'> =
    opened && use
      ? {
          places: use.places,
          merge: (parts, { slides }) =>
            mergeDeck(
              parts,
              slides.map(({ layout }) => layout === 'cover'),
              opened,
              use,
            ),
        }
      : {};
  const words = {
    locale: options.locale ?? input.map.map.locale,
    today: input.today,
    pictures: input.pictures ?? NO_PICTURES,
  };
  return { bytes: await writeDeck(deckSteps(input, options, use?.look), { ...words, ...company }, task) };
};
