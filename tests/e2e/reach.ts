import type { Locator } from '@playwright/test';

/**
 * What a person with large letters, a small window or only a keyboard could not get at within `scope`, one sentence
 * each; empty when all is well. Every control is brought into view as the browser does when it gets the focus; then its
 * middle must be on the screen and belong to it. Words must not be cut off where nothing scrolls, nor the page scroll
 * sideways. Tables and toolbars may be wider than their frame, as they scroll.
 */
export async function outOfReach(scope: Locator): Promise<readonly string[]> {
  return scope.evaluate((root) => {
    const found: string[] = [];
    const page = document.documentElement;
    if (page.scrollWidth > window.innerWidth)
      found.push(`The page is ${page.scrollWidth} wide on ${window.innerWidth}`);
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60)}” (${element.getAttribute('class') ?? ''})`;
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) &&
      !element.closest('[aria-hidden="true"], .visually-hidden, [inert], [data-base-ui-focus-guard]');

    const controls = 'button, a[href], input:not([type="hidden"]), select, textarea, [role="button"], [role="switch"]';
    for (const control of root.querySelectorAll(controls)) {
      if (!isShown(control) || control.closest('[data-map-canvas]') || control.matches('input[type="file"]')) continue;
      // The whole of a choice is its label, when its own box is only drawn by it.
      const target = (control instanceof HTMLInputElement && control.closest('label')) || control;
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const box = target.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 40)];
      if (x < 0 || y < 0 || x > window.innerWidth || y > window.innerHeight) {
        found.push(`Out of the screen: ${nameOf(control)}`);
        continue;
      }
      const hit = document.elementFromPoint(x, y);
      const isIts =
        hit !== null && (target.contains(hit) || hit.contains(target) || hit.closest('label')?.control === control);
      if (!isIts) found.push(`Covered: ${nameOf(control)} by ${hit ? nameOf(hit) : 'nothing'}`);
      else if (hit !== target && hit.contains(target))
        found.push(`Lies under its own frame: ${nameOf(control)} in ${nameOf(hit)}`);
    }

    for (const element of [root, ...root.querySelectorAll('*')]) {
      if (!(element instanceof HTMLElement) || !isShown(element) || element.closest('[data-map-canvas]')) continue;
      const style = getComputedStyle(element);
      const isWider = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
      const isHigher = element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 1;
      const clips = (value: string) => value === 'hidden' || value === 'clip';
      const isText = element.matches('input, textarea, select');
      // A frame that reaches past the map in small, and the like, says nothing.
      const saysSomething = (element.textContent ?? '').trim() !== '' || element.querySelector('img, svg') !== null;
      const hasFullName = element.title !== '' || element.closest('[title], [aria-label]') !== null;
      if (
        isWider &&
        saysSomething &&
        !isText &&
        clips(style.overflowX) &&
        !(style.textOverflow === 'ellipsis' && hasFullName)
      )
        found.push(`Cut off at the side: ${nameOf(element)}`);
      if (isHigher && saysSomething && !isText && clips(style.overflowY))
        found.push(`Cut off below: ${nameOf(element)}`);
      const mayScroll =
        element.querySelector(':scope > table, :scope > [role="table"], :scope table, svg, canvas') !== null ||
        element.matches('[role="toolbar"], [role="table"]');
      if (isWider && (style.overflowX === 'auto' || style.overflowX === 'scroll') && !mayScroll)
        found.push(`Scrolls sideways: ${nameOf(element)}`);
      if (isWider && element.matches('button') && style.overflowX === 'visible')
        found.push(`Words outside their button: ${nameOf(element)}`);
    }
    return found;
  });
}
