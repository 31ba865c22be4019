// Listens to what a page must never do: complain in the console, break its own policy, fail to fetch, or ask a foreign host.
import { expect, type Page } from '@playwright/test';

export class Watch {
  private readonly complaints: string[] = [];

  private constructor(private readonly origin: string) {}

  /** Begins before the page's first address is opened. */
  static async over(page: Page, address: string): Promise<Watch> {
    const watch = new Watch(new URL(address).origin);
    const note = (text: string): unknown => watch.complaints.push(text);
    page.on('console', (message) => {
      if (message.type() === 'error') note(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => note(`error: ${error.message}`));
    page.on('requestfailed', (request) => {
      // Leaving a page breaks off what it was still fetching.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') note(`failed: ${request.url()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!/^(data|blob):/.test(url) && new URL(url).origin !== watch.origin) note(`foreign: ${url}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    return watch;
  }

  /** Expects that nothing was noted so far. */
  calm(): void {
    expect(this.complaints).toEqual([]);
  }
}
