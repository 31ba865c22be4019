// The browser tests: the production server on a free port, one real Chromium, no retries.
import { createServer, type AddressInfo } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/run/browser';

function freePort(): Promise<number> {
  return new Promise((fulfil) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => fulfil(port));
    });
  });
}

// Workers read this file again: what the first reading chose reaches them through the environment.
process.env.NEEDLEPOINT_TEST_PORT ??= String(await freePort());
process.env.NEEDLEPOINT_BROWSER ??= findBrowser() ?? '';
const address = `http://localhost:${process.env.NEEDLEPOINT_TEST_PORT}/`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: address,
    viewport: { width: 1366, height: 768 },
    // The picture is drawn by the processor: a quarter of its pixels is enough, but for pictures that people look at.
    deviceScaleFactor: process.env.NEEDLEPOINT_SCREENSHOTS ? 1 : 0.5,
    screenshot: 'only-on-failure',
    // Keeping the whole app on the device costs seconds: only the test of just that does it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.NEEDLEPOINT_BROWSER || undefined,
      chromiumSandbox: false,
      args: [
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        // Only the face is drawn as a graphics card would: putting whole pages together that way costs fifty times as much processor time.
        '--disable-gpu-compositing',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--mute-audio',
      ],
    },
  },
  webServer: {
    command: 'node --import tsx src/cli/serve.ts',
    env: { PORT: process.env.NEEDLEPOINT_TEST_PORT },
    url: address,
    timeout: 60_000,
    reuseExistingServer: false,
  },
});
