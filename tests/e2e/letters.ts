import type { Page } from '@playwright/test';

/** Every text in view whose capitals are lower than 1/200 of the distance, on a picture so wide; both in metres. */
export function tooSmall(page: Page, distance = 8, screenWidth = 2): Promise<string[]> {
  return page.evaluate(
    ([metres, width]) => {
      const least = (metres / 200 / width) * window.innerWidth;
      return [...document.querySelectorAll('main *')].flatMap((element) => {
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
        const size = Number.parseFloat(getComputedStyle(element).fontSize) * 0.727;
        return own && size < least ? [`${element.textContent} ${size}`] : [];
      });
    },
    [distance, screenWidth] as const,
  );
}

/** Whether something on the wall is larger than its place. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main section, main section *')].some(
      (one) => getComputedStyle(one).overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1,
    ),
  );
}
