import { type RefObject, useEffect } from 'react';

/**
 * While the window fits `query`, all of the page beside the element is out of reach: it fills the screen, and what it covers is
 * not to be walked into. What comes later is covered too; dialogs and menus lie beside the root and stay in reach.
 */
export function useInertSiblings(ref: RefObject<HTMLElement | null>, query: string): void {
  useEffect(() => {
    const media = window.matchMedia(query);
    const covered = new Set<Element>();
    const apply = () => {
      if (!media.matches) return uncover();
      for (const one of around(ref.current)) {
        if (one.hasAttribute('inert')) continue;
        one.setAttribute('inert', '');
        covered.add(one);
      }
    };
    const uncover = () => {
      for (const one of covered) one.removeAttribute('inert');
      covered.clear();
    };
    const watch = new MutationObserver(apply);
    for (const one of holders(ref.current)) watch.observe(one, { childList: true });
    apply();
    media.addEventListener('change', apply);
    return () => {
      watch.disconnect();
      media.removeEventListener('change', apply);
      uncover();
    };
  }, [ref, query]);
}

/** What holds the element, up to the root of the page. */
function holders(element: Element | null): readonly Element[] {
  const found: Element[] = [];
  for (let at = element?.parentElement; at; at = at.parentElement) {
    found.push(at);
    if (at.id === 'root') break;
  }
  return found;
}

/** What lies beside the element, and beside all that holds it. */
function around(element: Element | null): readonly Element[] {
  const inside = new Set<Element | null>([element, ...holders(element)]);
  return holders(element).flatMap((holder) => [...holder.children].filter((one) => !inside.has(one)));
}
