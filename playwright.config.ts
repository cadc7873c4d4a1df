import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './src/cli/chromium.ts';
import { E2E_DATABASE_URL, E2E_LINK_KEY } from './tests/support/e2e-settings.ts';

const port = Number(process.env.E2E_PORT ?? 4399);
const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env.CI,
  // A test that passes only at the second try is a fault, so there is no second try.
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/reports/browser.json' }]],
  outputDir: 'test-results/browser',
  // a whole journey with every page inspected takes a minute on a busy machine
  timeout: 240_000,
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 20_000,
    baseURL: origin,
    launchOptions: launchOptions(),
    trace: 'retain-on-failure'
  },
  projects: [
    {
      name: 'desktop',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } }
    },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
      grep: /@phone/
    },
    {
      name: 'no-js',
      use: { ...devices['Desktop Chrome'], javaScriptEnabled: false },
      grep: /@nojs/
    }
  ],
  webServer: {
    // the Node that runs this, not whichever stands first in the path
    command: `"${process.execPath}" src/cli/serve.mjs`,
    url: `${origin}/readyz`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      PORT: String(port),
      // One address makes every start of every test; the limit has tests of its own.
      START_LIMIT: '100000',
      DATABASE_URL: E2E_DATABASE_URL,
      LINK_KEY: E2E_LINK_KEY,
      LOG_LEVEL: 'warn'
    }
  }
});
