import { expect, test as base } from '@playwright/test';

/** React's development warnings about a component of a package; those about our own components count. */
function isStockWarning(text: string): boolean {
  const [component] = /webpack-internal:\/\/\/\S+/.exec(text) ?? [];
  return (
    text.startsWith('Warning: ') &&
    Boolean(component?.includes('/node_modules/'))
  );
}

/** A test that fails when the page logs an error or asks another machine for anything. */
export const test = base.extend<{ quietPage: void }>({
  quietPage: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', message => {
        const text = message.text();
        // The wizard logs each refused page as an error.
        const isNoise =
          isStockWarning(text) || text.startsWith('Form validation failed');
        if (message.type() === 'error' && !isNoise) {
          complaints.push(`console: ${text} (${message.location().url})`);
        }
      });
      page.on('pageerror', error => complaints.push(`page: ${error.message}`));
      page.on('request', request => {
        const { hostname, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== 'localhost') {
          complaints.push(`left the machine: ${request.url()}`);
        }
      });
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
