import type { Page } from '@playwright/test';
import { expect } from './journeyTest';
import { photograph } from './photograph';

/** The pages behind the first, each with a text of its own and the name of its picture. */
const LATER_PAGES = [
  ['VPC address range', 'network'],
  ['Kubernetes version', 'access'],
  ['Node pools', 'capacity'],
  ['Addresses and certificates', 'ingress'],
  ['What runs on it from the start', 'workloads'],
  ['What keeps it running', 'operations'],
];

/** Answers what has no default and walks to the page with the files; pictures begin with `look`. */
export async function fillForm(
  page: Page,
  answers: { name: string; owner: string; look: string },
): Promise<void> {
  const { name, owner, look } = answers;
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page
    .getByLabel('Owner', { exact: true })
    .selectOption({ label: owner });
  await expect(page.getByText('per day, idle').first()).toBeVisible();
  await photograph(page, `${look}-platform`);
  for (const [text, picture] of LATER_PAGES) {
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByText(text).first()).toBeVisible();
    await photograph(page, `${look}-${picture}`);
  }
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(
    page.getByRole('heading', { name: 'This is what will be written' }),
  ).toBeVisible();
  await expect(page.getByText(/\d+ checks passed/)).toBeVisible();
  await expect(page.getByText(/checks? failed/)).toBeHidden();
}
