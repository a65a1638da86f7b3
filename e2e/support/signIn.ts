import type { Page } from '@playwright/test';

/** Enters as guest and waits until the app has taken the place of the sign-in page. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/');
  const enter = page.getByRole('button', { name: 'Enter' });
  await enter.click();
  await enter.waitFor({ state: 'detached' });
}
