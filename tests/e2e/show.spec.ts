import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, wear } from './support.ts';

const minimap = (page: Page) => page.getByRole('application', { name: 'The whole map, small' });
const card = (page: Page, text: RegExp) => page.getByRole('grid').getByRole('button', { name: text });

async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
}

/** Left edge of a card on the screen, in CSS pixels. */
async function leftOf(target: Locator): Promise<number> {
  return (await target.boundingBox())?.x ?? Number.NaN;
}

/** How much of the picture is not see-through, 0…1. */
async function inkOf(page: Page): Promise<number> {
  return minimap(page).evaluate((element) => {
    const picture = [...element.querySelectorAll('canvas')].find(
      (one) => getComputedStyle(one).visibility === 'visible',
    );
    if (!picture) return 0;
    const copy = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    copy?.drawImage(picture, 0, 0);
    const pixels = copy?.getImageData(0, 0, picture.width, picture.height).data ?? [];
    let colours = 0;
    for (let i = 0; i < pixels.length; i += 4) if (pixels[i] !== pixels[i + 1]) colours++;
    return colours / Math.max(1, pixels.length / 4);
  });
}

test.describe('the map in small', () => {
  test('is painted, shows what is in view, and moves the view by click, drag and arrows', async ({ page }) => {
    await openExample(page);
    await page.getByRole('button', { name: 'Map in small' }).click();
    await expect(minimap(page)).toBeVisible();
    await expect.poll(() => inkOf(page)).toBeGreaterThan(0.05);
    for (let i = 0; i < 4; i++) await page.getByRole('button', { name: 'Zoom in', exact: true }).click();

    const far = card(page, /Feel it was right/);
    const near = card(page, /Dare to dream/);
    await expect(far).not.toBeInViewport();
    const box = await minimap(page).boundingBox();
    if (!box) throw new Error('The map in small has no place');
    await page.mouse.click(box.x + box.width - 12, box.y + box.height / 2);
    await expect(far).toBeInViewport();
    await expect(near).not.toBeInViewport();

    // Held where the view is, and drawn to the beginning.
    await page.mouse.move(box.x + box.width - 14, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await page.mouse.move(box.x + 10, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect(near).toBeInViewport();
    await expect(far).not.toBeInViewport();

    await minimap(page).focus();
    const before = await leftOf(near);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => leftOf(near)).toBeLessThan(before);
    await expect(page.getByRole('status').filter({ hasText: 'In view: from' })).toBeAttached();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => leftOf(near)).toBeCloseTo(before, 0);
  });

  test('follows what is written on the map, and is remembered on this device', async ({ page }) => {
    await openExample(page);
    await card(page, /Dare to dream/).focus();
    await page.keyboard.press('Alt+m');
    await expect.poll(() => inkOf(page)).toBeGreaterThan(0.05);
    const before = await inkOf(page);
    await card(page, /Dare to dream/).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect(card(page, /Dare to dream/)).toBeHidden();
    await expect.poll(() => inkOf(page)).not.toBeCloseTo(before, 3);
    await page.reload();
    await expect(minimap(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Map in small' })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('columnheader', { name: 'Phase: Dream' }).focus();
    await page.keyboard.press('Alt+m');
    await expect(minimap(page)).toBeHidden();
  });
});

test.describe('focus mode', () => {
  test('leaves the map alone on the screen until Escape', async ({ page }) => {
    await openExample(page);
    await card(page, /Dare to dream/).focus();
    await page.keyboard.press('Control+.');
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('complementary')).toBeHidden();
    await expect(page.getByRole('toolbar')).toBeHidden();
    await expect(page.getByRole('status').filter({ hasText: 'Focus mode: the map' })).toBeAttached();
    await expect(card(page, /Dare to dream/)).toBeFocused();
    await expectAccessible(page);

    // Escape first ends what is under way on the map.
    await page.keyboard.press('Enter');
    await page.keyboard.type('!');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('banner')).toBeHidden();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'The tools are back' })).toBeAttached();
    await expect(card(page, /Dare to dream/)).toBeFocused();
  });

  test('is found in the menu, has a button out, and its key stands among the keys', async ({ page }) => {
    await openExample(page);
    await page.getByRole('button', { name: 'More', exact: true }).first().click();
    await page.getByRole('menuitem', { name: 'Focus mode' }).click();
    await expect(page.getByRole('banner')).toBeHidden();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText('Focus mode: only the map');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('banner')).toBeHidden();
    await page.getByRole('button', { name: 'Leave focus mode' }).click();
    await expect(page.getByRole('banner')).toBeVisible();
  });
});

const presentation = (page: Page) => page.getByRole('region', { name: 'Presentation' });

/** Waits until a part of the story is the one that is shown and said. */
async function expectShown(page: Page, place: string, title: string): Promise<void> {
  await expect(presentation(page).getByRole('heading', { level: 2 })).toHaveText(title);
  await expect(presentation(page).getByRole('toolbar')).toContainText(place);
  await expect(presentation(page).getByRole('status')).toHaveText(`${place}: ${title}`);
}

test.describe('a presentation', () => {
  test('walks the journey from the whole map to what is remembered, by keyboard alone', async ({ page }) => {
    await openExample(page);
    await card(page, /Dare to dream/).focus();
    await page.keyboard.press('Alt+Enter');
    await expectShown(page, '1 of 7', 'Buying a first home');
    await expect(presentation(page)).toContainText('Anna, 31 · first-time buyer');
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('grid')).toBeHidden();
    await page.keyboard.press('PageDown');
    await expectShown(page, '2 of 7', 'Dream');
    await expect(presentation(page).getByRole('list', { name: 'In this phase' })).toContainText(
      'Dare to dream together',
    );
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expectShown(page, '4 of 7', 'Bid');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowLeft');
    await expectShown(page, '2 of 7', 'Dream');
    await page.keyboard.press('5');
    await expectShown(page, '5 of 7', 'Sign');
    await page.keyboard.press('End');
    await expectShown(page, '7 of 7', 'What is remembered');
    await expect(presentation(page)).toContainText('Remembered as−0.4Mean +0.3');
    await expect(presentation(page)).toContainText('Waits for the seller’s answer');
    await page.keyboard.press('ArrowRight');
    await expectShown(page, '7 of 7', 'What is remembered');
    await page.keyboard.press('Home');
    await expectShown(page, '1 of 7', 'Buying a first home');
    await page.keyboard.press('Escape');
    await expect(presentation(page)).toBeHidden();
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'The presentation has ended' })).toBeAttached();
    await expect(card(page, /Dare to dream/)).toBeFocused();
  });

  test('is led by a clicker: it blanks and comes back, and no key of beginning loads the page again', async ({
    page,
  }) => {
    await openExample(page);
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await expectShown(page, '1 of 7', 'Buying a first home');
    const blank = presentation(page).locator('[data-blank]');
    for (const key of ['b', '.', 'B']) {
      await page.keyboard.press(key);
      await expect(blank).toBeVisible();
      await expect(presentation(page).getByRole('status')).toHaveText(/The screen is blank/);
      await page.keyboard.press(key);
      await expect(blank).toHaveCount(0);
    }
    await page.keyboard.press('.');
    const shot = await page.screenshot();
    await page.keyboard.press('PageDown');
    await expect(blank).toHaveCount(0);
    await expectShown(page, '1 of 7', 'Buying a first home');
    expect((await page.screenshot()).equals(shot)).toBe(false);
    await page.keyboard.press('PageDown');
    await expectShown(page, '2 of 7', 'Dream');
    await page.keyboard.press('PageUp');
    await expectShown(page, '1 of 7', 'Buying a first home');
    // The browser under test has no reloading of its own to watch.
    const left = await page.evaluateHandle(() => {
      const keys: string[] = [];
      window.addEventListener('keydown', (event) => event.defaultPrevented || keys.push(event.key), true);
      return keys;
    });
    for (const key of ['F5', 'Shift+F5', 'F9']) await page.keyboard.press(key);
    expect(await left.jsonValue()).toEqual(['Shift', 'F9']);
    await expectShown(page, '1 of 7', 'Buying a first home');
    await page.keyboard.press('b');
    await page.keyboard.press('Escape');
    await expect(presentation(page)).toBeHidden();
  });

  test('takes the whole screen where it may, and ends when that is left with the browser’s own key', async ({
    page,
  }) => {
    await openExample(page);
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await expect(presentation(page).getByRole('button', { name: 'Leave full screen' })).toBeVisible();
    await page.keyboard.press('f');
    await presentation(page).getByRole('button', { name: 'Full screen' }).click();
    await expect(presentation(page).getByRole('button', { name: 'Leave full screen' })).toBeVisible();
    await page.evaluate(() => document.exitFullscreen());
    await expect(presentation(page)).toBeHidden();
  });

  test('works where full screen is refused, with less motion, and shows what others write meanwhile', async ({
    page,
    browser,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript(() => {
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('Not allowed'));
    });
    await openExample(page);
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await presentation(page).getByRole('button', { name: 'Next' }).click();
    await expectShown(page, '2 of 7', 'Dream');

    const other = await (await browser.newContext()).newPage();
    await other.goto(page.url());
    const ask = other.getByRole('dialog', { name: 'How should others see you?' });
    await ask.getByLabel('Your name').fill('Maja');
    await ask.getByRole('button', { name: 'Done' }).click();
    await other.getByRole('columnheader', { name: 'Phase: Dream' }).focus();
    await other.keyboard.press('Enter');
    await other.keyboard.press('Control+a');
    await other.keyboard.type('Hope');
    await other.keyboard.press('Enter');
    await expectShown(page, '2 of 7', 'Hope');
    await other.context().close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`is accessible in the ${colorScheme} theme`, async ({ page }) => {
      await wear(page, colorScheme);
      await openExample(page);
      await page.getByRole('button', { name: 'Map in small' }).click();
      await expect(minimap(page)).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Present', exact: true }).click();
      await expectShown(page, '1 of 7', 'Buying a first home');
      await expectAccessible(page);
      await page.keyboard.press('ArrowRight');
      await expectShown(page, '2 of 7', 'Dream');
      await expectAccessible(page);
      await page.keyboard.press('End');
      await expectShown(page, '7 of 7', 'What is remembered');
      await expectAccessible(page);
    });
  }
});

/** Writes speaker notes for a phase, then presents the map up to it. */
async function presentWithNotes(page: Page, notes: string): Promise<void> {
  await openExample(page);
  await page.getByRole('columnheader', { name: 'Phase: Bid' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.getByLabel('Speaker notes').fill(notes);
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expectShown(page, '1 of 7', 'Buying a first home');
  await page.keyboard.press('4');
  await expectShown(page, '4 of 7', 'Bid');
}

async function openNotes(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await presentation(page).getByRole('button', { name: 'Speaker notes in a second window' }).click();
  return opened;
}

test.describe('speaker notes in a second window', () => {
  test('follow the presentation and lead it, and say when it is closed', async ({ page }) => {
    await presentWithNotes(page, 'Pause **here**.\n- Nine days of silence\n- <b>Not bold</b>');
    const notes = await openNotes(page);
    await expect(notes.getByRole('heading', { name: 'Bid', level: 1 })).toBeVisible();
    await expect(notes.getByRole('strong')).toHaveText('here');
    await expect(notes.getByRole('listitem')).toHaveText(['Nine days of silence', '<b>Not bold</b>']);
    await expect(notes.getByText('Next: Sign')).toBeVisible();
    await expect(notes.getByText(/^\d+:\d\d$/).first()).toBeVisible();
    expect(new URL(notes.url()).hash).not.toContain(new URL(page.url()).hash.slice(1));
    await expect(presentation(page)).toBeVisible();

    await notes.getByRole('button', { name: 'Next' }).click();
    await expectShown(page, '5 of 7', 'Sign');
    await expect(notes.getByRole('heading', { name: 'Sign', level: 1 })).toBeVisible();
    await expect(notes.getByText('No notes for this part')).toBeVisible();
    await notes.keyboard.press('End');
    await expectShown(page, '7 of 7', 'What is remembered');
    await expect(notes.getByRole('button', { name: 'Next' })).toBeDisabled();
    await notes.keyboard.press('PageUp');
    await expectShown(page, '6 of 7', 'Move in');
    await page.bringToFront();
    await page.keyboard.press('Home');
    await expect(notes.getByRole('heading', { name: 'Buying a first home', level: 1 })).toBeVisible();
    await notes.keyboard.press('b');
    await expect(presentation(page).locator('[data-blank]')).toBeVisible();
    await notes.keyboard.press('.');
    await expect(presentation(page).locator('[data-blank]')).toHaveCount(0);
    await notes.reload();
    await expect(notes.getByRole('heading', { name: 'Buying a first home', level: 1 })).toBeVisible();

    await page.keyboard.press('Escape');
    await expect(notes.getByRole('heading', { name: 'The presentation window is closed' })).toBeVisible();
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await expect(notes.getByRole('heading', { name: 'Buying a first home', level: 1 })).toBeVisible();
    await page.close();
    await expect(notes.getByRole('heading', { name: 'The presentation window is closed' })).toBeVisible();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`are accessible in the ${colorScheme} theme`, async ({ page }) => {
      await presentWithNotes(page, 'See [the survey](https://example.org)');
      const notes = await openNotes(page);
      await wear(notes, colorScheme);
      await expect(notes.getByRole('link', { name: 'the survey' })).toHaveAttribute('rel', /noopener/);
      await expectAccessible(notes);
    });
  }

  test('that the browser blocks are said to be so, with what to do', async ({ page }) => {
    await page.addInitScript(() => {
      window.open = () => null;
    });
    await openExample(page);
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await expectShown(page, '1 of 7', 'Buying a first home');
    await page.keyboard.press('n');
    await expect(presentation(page).getByRole('alert')).toContainText('Allow pop-up windows for this page');
  });

  test('opened by themselves say that nobody presents', async ({ page }) => {
    await page.goto('/notes#nobody');
    await expect(page.getByRole('heading', { name: 'The presentation window is closed' })).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

  test('a presentation is begun from the text, and goes on by tap and swipe', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: /Example: first home/ }).tap();
    await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).tap();
    await page.getByRole('menuitem', { name: 'Present' }).tap();
    await expectShown(page, '1 of 7', 'Buying a first home');
    await page.touchscreen.tap(330, 400);
    await expectShown(page, '2 of 7', 'Dream');

    const devtools = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
    const swipe = async (from: number, to: number) => {
      await touch('touchStart', { x: from, y: 400 });
      for (let i = 1; i <= 5; i++) await touch('touchMove', { x: from + ((to - from) * i) / 5, y: 402 });
      await touch('touchEnd');
    };
    await swipe(300, 120);
    await expectShown(page, '3 of 7', 'Search');
    await swipe(120, 300);
    await expectShown(page, '2 of 7', 'Dream');
    await page.touchscreen.tap(40, 400);
    await expectShown(page, '1 of 7', 'Buying a first home');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'End the presentation' }).tap();
    await expect(presentation(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'As a text' })).toHaveAttribute('aria-pressed', 'true');
  });
});
