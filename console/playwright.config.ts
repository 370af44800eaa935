import { defineConfig } from '@playwright/test';

// Against a running system: ROOMTONE_URL=http://localhost:8080 npm run e2e
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/e2e',
  reporter: [['list'], ['junit', { outputFile: 'target/e2e.xml' }]],
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.ROOMTONE_URL ?? 'http://localhost:8080',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
  },
});
