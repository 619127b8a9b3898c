import { defineConfig } from '@playwright/test';

const PORT = process.env.RESA_TEST_PORT ?? '3291';
const executablePath = process.env.RESA_CHROMIUM;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  fullyParallel: false,
  // People wait more than they compute; more of them at once would meet the server's limits for one address.
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/browser.json' }],
  ],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'en-GB',
    viewport: { width: 1400, height: 850 },
    launchOptions: {
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ...(executablePath ? { executablePath } : {}),
    },
  },
  webServer: {
    command: 'node dist/server/main.js',
    url: `http://127.0.0.1:${PORT}/`,
    env: { PORT, RESA_DATA: 'test-results/data' },
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
