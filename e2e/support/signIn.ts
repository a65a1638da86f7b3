import type { Page } from '@playwright/test';

/** Enters as guest and waits for the side bar, which says that the app is there. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).click();
  // The bar's navigation element has no size of its own, so it never counts as visible.
  await page
    .getByRole('navigation', { name: 'sidebar nav' })
    .waitFor({ state: 'attached' });
}
