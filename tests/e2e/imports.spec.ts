import { expect, type Page, test } from '@playwright/test';

const box = (id: string, x: number, y: number, text = id) => ({ id, type: 'text', text, x, y, width: 160, height: 60 });
const BOXES = [
  box('Find', 200, 0),
  box('Buy', 400, 0),
  box('Needs', 0, 90),
  box('Quiet', 205, 95),
  box('Pain points', 0, 180),
  box('Queue', 395, 178),
];
const MARKDOWN =
  '# A bag\n\n## Find\n\n### Looks\n\n**Needs:**\n\n- Quiet\n- Light\n\n## Buy\n\n### Pays\n\n**Pain points:**\n\n- Queue\n';

async function openDialog(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Drop or paste/ }).click();
}

async function make(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make a new map' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Or paste a table or text' }).fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
}

test('pasted Markdown shows what it was understood as, and becomes a map', async ({ page }) => {
  await openDialog(page);
  await paste(page, MARKDOWN);
  await expect(page.getByText('3 lanes × 2 phases · 3 cards understood · nothing to check')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('markdown.png') });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: test.info().outputPath('markdown-phone.png') });
  await page.setViewportSize({ width: 1280, height: 720 });
  await make(page);
});

test('an Excalidraw file that is dropped is read by where things stand', async ({ page }) => {
  await openDialog(page);
  const elements = BOXES.concat({ ...box('Ask Bo', 900, 90) });
  const transfer = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'bag.excalidraw'));
      return data;
    },
    JSON.stringify({ type: 'excalidraw', version: 2, elements }),
  );
  await page.getByRole('dialog').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByRole('dialog', { name: 'Import bag.excalidraw' })).toBeVisible();
  await expect(page.getByText('Beside the map, “Ask Bo”')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('excalidraw.png') });
  await make(page);
});

test('a JSON Canvas that is opened can be corrected and becomes a map', async ({ page }) => {
  await openDialog(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file' }).click(),
  ]);
  const buffer = Buffer.from(JSON.stringify({ nodes: BOXES, edges: [{ fromNode: 'Queue', toNode: 'Quiet' }] }));
  await chooser.setFiles({ name: 'bag.canvas', mimeType: 'application/json', buffer });
  await page.getByRole('combobox', { name: 'Needs: Needs' }).selectOption('Quotes');
  await expect(page.getByRole('combobox', { name: 'Needs: Quotes' })).toBeVisible();
  await make(page);
});

test('a large text is read beside the page', async ({ page }) => {
  await openDialog(page);
  const rows = Array.from({ length: 300 }, (_, row) => `| Phase ${row % 50} | need ${row} | pain ${row} |`);
  await paste(page, `| Phase | Needs | Pain points |\n|---|---|---|\n${rows.sort().join('\n')}\n`);
  await expect(page.getByText(/600 cards understood/)).toBeVisible();
});

test('what is added to the open map is taken back by one undo', async ({ page }) => {
  await openDialog(page);
  await paste(page, MARKDOWN);
  await make(page);
  const heads = page.getByRole('grid').getByRole('columnheader');
  await expect(heads.first()).toBeAttached();
  const before = await page.getByRole('grid').ariaSnapshot();
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: 'Import into this map' }).click();
  await paste(page, MARKDOWN.replaceAll('Quiet', 'Silence').replace('## Find', '## Search'));
  await page.getByRole('button', { name: 'Add to this map' }).click();
  await expect(page.getByRole('grid')).toContainText('Search');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('grid')).not.toContainText('Search');
  expect(await page.getByRole('grid').ariaSnapshot()).toBe(before);
});
