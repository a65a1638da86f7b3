import type { Page } from '@playwright/test';

const FOLDER = 'e2e/screenshots';
const WIDE = { width: 1400, height: 900 };
const NARROW = { width: 420, height: 900 };

/** Keeps pictures of the page: wide and narrow, light and dark. */
export async function photograph(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [width, viewport] of Object.entries({ WIDE, NARROW })) {
      await page.setViewportSize(viewport);
      // Container queries and charts settle after the resize.
      await page.waitForTimeout(400);
      await page.screenshot({
        path: `${FOLDER}/${name}-${width.toLowerCase()}-${colorScheme}.png`,
        fullPage: true,
      });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(WIDE);
}
