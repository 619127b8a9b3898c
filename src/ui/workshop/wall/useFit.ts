import { type RefObject, useLayoutEffect, useState } from 'react';

/** Font sizes as multiples of the smallest that is read from the back, the largest first. */
const SIZES = [2.4, 2, 1.7, 1.45, 1.2, 1] as const;

/** Gives the words in `box` the largest letters with which all of it fits; answers whether even the smallest are too large. */
export function useFit(
  box: RefObject<HTMLElement | null>,
  words: RefObject<HTMLElement | null>,
  what: string,
): boolean {
  const [isTooMuch, setTooMuch] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, or letters of another size, are the reason.
  useLayoutEffect(() => {
    const frame = box.current;
    if (!frame) return;
    const fits = () => frame.scrollHeight <= frame.clientHeight + 1 && frame.scrollWidth <= frame.clientWidth + 1;
    const adapt = () => {
      const isFitting = SIZES.some((size) => {
        if (words.current) words.current.style.fontSize = `${size}em`;
        return fits();
      });
      setTooMuch(!isFitting);
    };
    adapt();
    const observer = new ResizeObserver(adapt);
    observer.observe(frame);
    return () => observer.disconnect();
  }, [box, words, what]);
  return isTooMuch;
}
