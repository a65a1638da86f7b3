import { fillForm } from './support/fillForm';
import { expect, test } from './support/journeyTest';
import { observeCreation } from './support/observeCreation';
import { photograph, photographLooks } from './support/photograph';
import { signIn } from './support/signIn';

const NAME = 'checkout';
const MINUTE = 60_000;

test('from the form to a healthy cluster', async ({ page }) => {
  test.setTimeout(12 * MINUTE);
  await signIn(page);

  await test.step('the form refuses a wrong name where it stands, with a way out', async () => {
    await page.getByRole('link', { name: 'New EKS platform' }).first().click();
    const name = page.getByLabel('Name', { exact: true });
    await name.fill('Checkout_1');
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(
      page.getByText('has a capital and an underscore').first(),
    ).toBeVisible();
    await photograph(page, 'form-refused');
    await page.getByRole('button', { name: 'Use checkout-1' }).click();
    await expect(name).toHaveValue('checkout-1');
  });

  await test.step('name and owner are enough; review shows every file and what was checked', async () => {
    await fillForm(page, { name: NAME, owner: 'Team Checkout', look: 'form' });
    await page.getByText('catalog-info.yaml', { exact: true }).click();
    await expect(
      page.getByText(`eks-platform.io/cluster: sandbox/us-east-1/${NAME}`),
    ).toBeVisible();
    await photograph(page, 'form-files');
    await page.getByRole('button', { name: 'Review' }).click();
    await photograph(page, 'form-review');
  });

  await test.step('the task publishes and registers, and its card says what comes next', async () => {
    await page.getByRole('button', { name: 'Create' }).click();
    await expect(
      page.getByRole('heading', { name: `${NAME} exists as code` }),
    ).toBeVisible({ timeout: 2 * MINUTE });
    await expect(page.getByText(`scripts/apply ${NAME}`)).toBeVisible();
    await photograph(page, 'task');
  });

  await test.step('the tab goes from nothing to healthy, node by node', async () => {
    await page.getByRole('link', { name: 'Open the Cluster tab' }).click();
    await expect(page).toHaveURL(
      new RegExp(`/catalog/default/resource/${NAME}/cluster`),
    );
    const { headings, readyNodes } = await observeCreation(page, {
      until: 'Healthy',
      limitMs: 6 * MINUTE,
    });
    expect(headings.join('\n')).toMatch(
      /apply runs[^]*EKS builds the control plane[^]*Flux is[^]*Healthy$/,
    );
    expect(readyNodes).toEqual([...readyNodes].sort((a, b) => a - b));
    expect(readyNodes.length).toBeGreaterThan(1);
    await expect(page.getByText('Everything in Git is applied')).toBeVisible();
    await photographLooks(page, 'new-healthy');
  });

  await test.step('its repository can be browsed', async () => {
    const repository = page.getByRole('link', { name: 'Repository' }).first();
    await page.goto((await repository.getAttribute('href')) ?? '');
    await expect(
      page.getByRole('heading', { name: NAME }).first(),
    ).toBeVisible();
    await photographLooks(page, 'repository');
    for (const name of ['infra/', 'cluster/', 'access.tf']) {
      await page.getByRole('link', { name, exact: true }).first().click();
    }
    await expect(page.getByText('platform-portal:readers')).toBeVisible();
    await photographLooks(page, 'repository-file');
  });
});

test.describe('on a phone, in the dark', () => {
  test.use({ viewport: { width: 420, height: 900 }, colorScheme: 'dark' });

  test('the form can be filled', async ({ page }) => {
    await signIn(page);
    await page.goto('/create/templates/default/eks-platform');
    await fillForm(page, {
      name: 'pocket',
      owner: 'Team Data',
      look: 'phone-form',
    });
    await photograph(page, 'phone-form-files');
  });
});
