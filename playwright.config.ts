import { defineConfig } from '@playwright/test';

const { env } = process;

/** The journey runs against a demo of its own, on other ports than `make start`. */
const ports = {
  EKS_PLATFORM_APP_PORT: env.EKS_PLATFORM_APP_PORT ?? '3300',
  EKS_PLATFORM_BACKEND_PORT: env.EKS_PLATFORM_BACKEND_PORT ?? '7307',
  EKS_SIMULATOR_AWS_PORT: env.EKS_SIMULATOR_AWS_PORT ?? '7311',
  EKS_SIMULATOR_KUBERNETES_PORT: env.EKS_SIMULATOR_KUBERNETES_PORT ?? '7312',
  EKS_SIMULATOR_GIT_PORT: env.EKS_SIMULATOR_GIT_PORT ?? '7313',
  EKS_SIMULATOR_DNS_PORT: env.EKS_SIMULATOR_DNS_PORT ?? '7314',
};

const MINUTE = 60_000;

export default defineConfig({
  testDir: 'e2e',
  // One demo, one story: the later chapters look at what the earlier ones made.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(env.CI),
  timeout: 3 * MINUTE,
  expect: { timeout: 20_000 },
  outputDir: 'e2e-test-report/results',
  reporter: [
    ['list'],
    ['json', { outputFile: 'e2e-test-report/results.json' }],
  ],
  use: {
    baseURL:
      env.PLAYWRIGHT_URL ?? `http://localhost:${ports.EKS_PLATFORM_APP_PORT}`,
    viewport: { width: 1400, height: 900 },
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: env.PLAYWRIGHT_URL
    ? undefined
    : {
        command: 'sh bin/run start',
        wait: { stdout: /Backstage is at/ },
        env: { ...ports, BROWSER: 'none' },
        stdout: 'pipe',
        timeout: 4 * MINUTE,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
      },
});
