/** A whole workshop, from the plan to the summary, by people who each come in their own way. */
import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { type FlakyNetwork, openFlakyNetwork } from './flakyNetwork.ts';
import { findByKeys, press, tabTo } from './keys.ts';
import { expectAccessible } from './support.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const TABLET = { viewport: { width: 1024, height: 768 } };
const WIDE = { viewport: { width: 1440, height: 900 } };
const EXERCISES = { score: 'How it feels', write: 'Where it hurts', vote: 'Vote', commit: 'Who does what, and when' };

const panel = (page: Page) => page.getByRole('region', { name: 'The workshop', exact: true });
const bar = (page: Page) => page.getByRole('region', { name: 'Workshop', exact: true });
const handedIn = (page: Page, what: string) =>
  expect(
    panel(page)
      .getByRole('status')
      .filter({ hasText: `Handed in: ${what}` }),
  ).toBeVisible();

async function open(browser: Browser, options: BrowserContextOptions, address: string): Promise<Page> {
  const page = await (await browser.newContext({ ...options, locale: 'en-GB' })).newPage();
  await page.goto(address);
  return page;
}

/** Comes in by the code, as whoever has a mouse or a finger. */
async function join(page: Page, code: string, name: string): Promise<void> {
  await page.getByLabel('Code on the screen').fill(code);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(panel(page)).toBeVisible();
  await page.getByRole('button', { name: 'I have it' }).click();
}

/** Comes in by the code with the keyboard alone. */
async function joinByKeys(page: Page, code: string, name: string): Promise<void> {
  await expect(page.getByLabel('Code on the screen')).toBeFocused();
  await page.keyboard.type(code);
  await tabTo(page, page.getByLabel('Your name'));
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'I have it' }));
  await page.keyboard.press('Enter');
}

async function score(page: Page, face: RegExp): Promise<void> {
  await panel(page).getByRole('radio', { name: face }).check({ force: true });
}

async function write(page: Page, text: string): Promise<void> {
  const box = panel(page).getByRole('textbox', { name: /what do you want to say/ });
  await box.fill(text);
  await panel(page).getByRole('button', { name: 'Add' }).click();
  await expect(panel(page).getByRole('list').getByText(text)).toBeVisible();
}

test.describe('a whole workshop', () => {
  let network: FlakyNetwork;
  test.beforeAll(async () => {
    network = await openFlakyNetwork(Number(process.env.RESA_TEST_PORT ?? '3291'));
  });
  test.afterAll(() => network.cut());

  test('is led from the plan to the summary: one on a phone, one by keyboard, one with a bad network, one late, one who leaves', async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const people: Page[] = [];
    const look = async (name: string) => {
      for (const [i, page] of people.entries()) {
        await page.screenshot({ path: `test-results/workshop-${name}-${i}.png` });
      }
    };

    // The facilitator chooses a plan, and opens the lobby.
    const maja = await open(browser, WIDE, '/');
    await maja.evaluate(() => localStorage.setItem('resa.me', JSON.stringify({ id: 'maja', name: 'Maja', colour: 2 })));
    await maja.reload();
    await maja.getByRole('button', { name: /Example: first home/ }).click();
    await expect(maja.getByRole('banner').getByRole('status')).toHaveText('Saved');
    await findByKeys(maja, 'Workshop');
    await maja.getByRole('button', { name: /90 minutes at a distance/ }).click();
    await maja.getByText('Room', { exact: true }).click();
    await maja.getByRole('button', { name: 'Open the lobby' }).click();
    const code = (await maja.getByText(/^[A-Z]+ \d\d$/).textContent()) ?? '';

    const ada = await open(browser, PHONE, '/join');
    await join(ada, code.toLowerCase(), 'Ada');
    const bo = await open(browser, TABLET, '/join');
    await joinByKeys(bo, code, 'Bo');
    const cleo = await open(browser, WIDE, `${network.origin}/join`);
    await join(cleo, code, 'Cleo');
    const dan = await open(browser, PHONE, `${baseURL}/join/${encodeURIComponent(code)}`);
    await dan.getByLabel('Your name').fill('Dan');
    await dan.getByRole('button', { name: 'Join' }).click();
    await dan.getByRole('button', { name: 'I have it' }).click();
    people.push(maja, ada, bo, cleo, dan);
    await maja.getByText('People', { exact: true }).click();
    await expect(maja.getByText('5 here')).toBeVisible();
    await look('lobby');

    // Blind scoring. One by keys alone; one loses the network; one comes late and is in the middle of it.
    await maja.getByText('Plan', { exact: true }).click();
    const begin = (title: string) => maja.getByRole('button', { name: `Begin “${title}” now` }).click();
    await begin(EXERCISES.score);
    for (const page of [ada, bo, cleo, dan]) await expect(panel(page)).toContainText(EXERCISES.score);
    await expect(panel(bo)).toMatchAriaSnapshot(`
      - heading /4 of 10/ [level=2]
      - radiogroup:
        - radio /Delighted/
        - radio /Pleased/
        - radio /Neither/
        - radio /Uneasy/
        - radio /Miserable/
    `);
    await score(ada, /Delighted/);
    await handedIn(ada, '1 of 9');
    await tabTo(bo, panel(bo).getByRole('radio').first());
    await press(bo, '5');
    await expect(panel(bo).getByRole('radio', { name: /Miserable/ })).toBeChecked();
    await handedIn(bo, '1 of 9');
    await network.cut();
    await score(cleo, /Miserable/);
    await expect(panel(cleo).getByText(/Not handed in yet: no connection/)).toBeVisible();
    await network.mend();
    await handedIn(cleo, '1 of 9');
    await score(dan, /Pleased/);
    await handedIn(dan, '1 of 9');
    const eva = await open(browser, TABLET, '/join');
    await join(eva, code, 'Eva');
    people.push(eva);
    await expect(panel(eva)).toContainText(EXERCISES.score);
    await score(eva, /Uneasy/);
    await handedIn(eva, '1 of 9');
    await look('score');
    await bar(maja).getByRole('button', { name: 'Reveal' }).click();
    for (const page of [ada, bo, cleo, dan, eva]) {
      await expect(panel(page).getByRole('heading', { name: 'Where you disagree most' })).toBeVisible();
    }
    await look('score-shown');

    // Silent writing. One leaves for good with sealed cards; one loses the network again.
    await begin(EXERCISES.write);
    await write(dan, 'Nobody says when');
    await write(dan, 'Two forms for one thing');
    await handedIn(dan, '2 cards');
    await dan.context().close();
    people.splice(people.indexOf(dan), 1);
    await network.cut();
    await write(cleo, 'I ask three times');
    await expect(panel(cleo).getByText(/Not handed in yet: no connection/)).toBeVisible();
    await network.mend();
    await handedIn(cleo, '1 card');
    await write(ada, 'Nobody says when!');
    await handedIn(ada, '1 card');
    await expect(maja.getByRole('grid').getByText('Nobody says when')).toHaveCount(0);
    await expect(panel(ada).getByText('4 cards are waiting in all')).toBeVisible();
    await look('write');
    await bar(maja).getByRole('button', { name: 'Reveal' }).click();
    await expect(panel(bo).getByRole('heading', { name: '4 cards, now in the map' })).toBeVisible();

    // Dots, within the budget that the number of cards proposes.
    await begin(EXERCISES.vote);
    for (const page of [ada, bo, cleo, eva]) {
      const more = panel(page).getByRole('button', { name: /^Put a dot on Status SMS/ });
      await more.press('Enter');
      await handedIn(page, '1 of 2 dots');
    }
    await expect(panel(eva).getByText('1 left')).toBeVisible();
    await look('vote');
    await bar(maja).getByRole('button', { name: 'Reveal' }).click();
    for (const page of [ada, bo, cleo, eva]) {
      await expect(panel(page).getByRole('listitem').first()).toContainText('4 dots · from 4 people');
    }
    await look('vote-shown');

    // An owner and a date for what was chosen.
    await begin(EXERCISES.commit);
    await expect(panel(ada).getByRole('heading', { level: 3 })).toContainText('Status SMS');
    await panel(ada).getByLabel('Owner').fill('Ada');
    await panel(ada).getByLabel('Owner').press('Enter');
    await panel(ada).getByLabel('Done by').fill('2027-02-01');
    await expect(panel(eva).getByText('Ada has it done by February 1, 2027.')).toBeVisible();
    await look('commit');

    // The end, and what stays of it.
    await bar(maja).getByRole('button', { name: 'More for who leads' }).click();
    await maja.getByRole('menuitem', { name: 'End the workshop' }).click();
    await maja.getByRole('button', { name: 'End it' }).click();
    for (const page of people) {
      const summary = page.locator('[data-summary]');
      await expect(summary).toContainText('Status SMS within 24 h of a bid');
      await expect(summary).toContainText('Talks about moving with partner');
      await expect(summary).toContainText('Ada');
    }
    await expect(bar(maja)).toHaveCount(0);
    await look('summary');
    await expectAccessible(maja);
    for (const page of people) await page.context().close();
  });
});
