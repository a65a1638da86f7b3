import type { Page } from '@playwright/test';

const WIDTHS = { wide: 1400, narrow: 420 };
const HEIGHT = 900;

type Look = [width: keyof typeof WIDTHS, scheme: 'light' | 'dark'];

const TWO: Look[] = [
  ['wide', 'light'],
  ['narrow', 'dark'],
];
const FOUR: Look[] = [...TWO, ['wide', 'dark'], ['narrow', 'light']];

/** Keeps a picture of the whole page as it is. */
export async function photograph(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()!;
  // Bars are fixed to the window, so the window takes the page's height.
  const height = await page.evaluate(() => document.body.scrollHeight);
  await page.setViewportSize({ ...before, height: Math.max(height, HEIGHT) });
  // Container queries and charts settle after a change of size.
  await page.waitForTimeout(400);
  await page.screenshot({ path: `e2e/screenshots/${name}.png` });
  await page.setViewportSize(before);
}

/**
 * Keeps pictures of the page wide and narrow, light and dark; all four pairs of them if asked.
 *
 * Not for forms: Backstage draws the page anew when the theme changes, and what was typed is gone.
 */
export async function photographLooks(
  page: Page,
  name: string,
  options: { all?: boolean } = {},
): Promise<void> {
  for (const [width, colorScheme] of options.all ? FOUR : TWO) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: WIDTHS[width], height: HEIGHT });
    await photograph(page, `${name}-${width}-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: WIDTHS.wide, height: HEIGHT });
}
