import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { BARS, meetKim } from './barPlaces.ts';
import { OTHER_PAGES, PLACES_OVER_THE_MAP } from './morePlaces.ts';
import { addWhatIsMissing, openExample, PLACES, type Place, show } from './places.ts';
import { outOfReach } from './reach.ts';
import { wear } from './support.ts';

test.setTimeout(600_000);
// What cannot be pressed is said at once.
test.use({ actionTimeout: 10_000 });

/** In the order in which one leads to the next: the last ones leave the map. */
const EVERYWHERE = [...BARS, ...PLACES_OVER_THE_MAP, ...PLACES, ...OTHER_PAGES];

/** Opens every place once and collects what is wrong there, by the place's name. */
async function walk(
  { page, browser }: { readonly page: Page; readonly browser: Browser },
  look: (place: Place) => Promise<readonly unknown[]>,
): Promise<Record<string, unknown>> {
  const wrong: Record<string, unknown> = {};
  async function visit(place: Place): Promise<void> {
    await place.open(page);
    const found = await look(place);
    if (found.length > 0) wrong[place.name] = found;
    if (process.env.SHOTS)
      await page.screenshot({
        path: `${process.env.SHOTS}/${test.info().title.replace(/\W+/g, '-')}-${place.name.replace(/\W+/g, '-')}.png`,
      });
    await place.leave?.(page);
  }
  await test.step('another person', () => meetKim(browser, page, visit));
  for (const place of EVERYWHERE) await test.step(place.name, () => visit(place));
  return wrong;
}

/** Broken rules of WCAG in what is open; with `rules`, of those alone. */
async function violations(page: Page, place: Place, rules?: readonly string[]): Promise<readonly string[]> {
  const handle = await place.scope(page).elementHandle();
  await handle?.evaluate((element) => element.setAttribute('data-looked-at', ''));
  const axe = new AxeBuilder({ page }).include('[data-looked-at]');
  // A false alarm: an open menu holds the focus itself, and arrow keys scroll it to every row; Tab leaves it by design.
  if (place.isWalkedByArrows && !rules) axe.disableRules(['scrollable-region-focusable']);
  const { violations: found } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  await handle?.evaluate((element) => element.removeAttribute('data-looked-at'));
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

async function openFullExample(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // One map to compare with, and the one that is looked at.
  await openExample(page);
  await openExample(page);
  await show(page, 'As a map');
  await addWhatIsMissing(page);
}

test('every panel and dialog is accessible in both themes, and all of it within reach', async ({ page, browser }) => {
  await openFullExample(page);
  const wrong = await walk({ page, browser }, async (place) => {
    if (place.isAxedElsewhere) return outOfReach(place.scope(page));
    await wear(page, 'light');
    const found = [...(await violations(page, place)), ...(await outOfReach(place.scope(page)))];
    await wear(page, 'dark');
    // What is not a colour has been looked at already.
    return [...found, ...(await violations(page, place, ['color-contrast']))];
  });
  expect(wrong).toEqual({});
});

test.describe('with everything twice as big', () => {
  test.use({ viewport: { width: 700, height: 425 }, deviceScaleFactor: 2 });

  test('nothing is cut off, covered or out of reach at 200 %', async ({ page, browser }) => {
    await openFullExample(page);
    expect(await walk({ page, browser }, (place) => outOfReach(place.scope(page)))).toEqual({});
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true, colorScheme: 'dark' });

  test('nothing is cut off, covered or out of reach on a phone', async ({ page, browser }) => {
    await openFullExample(page);
    expect(await walk({ page, browser }, (place) => outOfReach(place.scope(page)))).toEqual({});
  });
});
