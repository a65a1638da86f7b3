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
    await expect(name).toBeFocused();
    // Once, and where it stands: no list above says it again.
    await expect(
      page
        .getByText('has a capital and an underscore')
        .filter({ visible: true }),
    ).toHaveCount(1);
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

test('what is typed wrong stays, says why and stops Next', async ({ page }) => {
  await signIn(page);
  await page.goto('/create/templates/default/eks-platform');
  const name = page.getByLabel('Name', { exact: true });
  await expect(name).toBeVisible({ timeout: MINUTE });
  await name.fill('wrong-turns');
  await page
    .getByLabel('Owner', { exact: true })
    .selectOption({ label: 'Team Data' });
  const next = page.getByRole('button', { name: 'Next' });
  const heading = (name: string) => page.getByRole('heading', { name });

  await test.step('the focus follows to the heading of each page', async () => {
    await next.click();
    await expect(heading('Account')).toBeFocused();
    await next.click();
    await expect(heading('Kubernetes')).toBeFocused();
  });

  await test.step('an address that was typed but not added is taken', async () => {
    await page.getByPlaceholder('203.0.113.7/32').fill('203.0.113.9');
    await page.keyboard.press('Tab');
    await expect(page.getByText('203.0.113.9/32')).toBeVisible();
    await next.click();
    await expect(heading('System nodes')).toBeFocused();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByText('203.0.113.9/32')).toBeVisible();
    await next.click();
  });

  await test.step('a number that is none stays and gets the focus', async () => {
    await page.getByRole('button', { name: 'GPU pool' }).click();
    const gpus = page.getByLabel('GPUs at most');
    await gpus.fill('0');
    await next.click();
    await expect(gpus).toBeFocused();
    await expect(gpus).toHaveValue('0');
    await expect(
      page.getByText(/Write a whole number from 1/).filter({ visible: true }),
    ).toHaveCount(1);
    await photograph(page, 'form-number-refused');
    await page.getByRole('button', { name: 'Use 1', exact: true }).click();
    await next.click();
    await expect(heading('Addresses and certificates')).toBeFocused();
  });

  await test.step('another preset keeps what is the user’s', async () => {
    for (let pages = 4; pages > 0; pages -= 1) {
      await page.getByRole('button', { name: 'Back' }).click();
    }
    await page.getByRole('radio', { name: 'Fargate + Karpenter' }).check();
    await expect(
      page.getByText(/Yours stay: .*allowed addresses.*node pools/),
    ).toBeVisible();
    await photograph(page, 'form-preset-switched');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(
      page.getByRole('radio', { name: 'GitOps platform' }),
    ).toBeChecked();
  });

  await test.step('a reload loses nothing that was typed', async () => {
    await page.reload();
    await expect(
      page.getByText('Your answers from before are still here.'),
    ).toBeVisible({ timeout: MINUTE });
    await expect(name).toHaveValue('wrong-turns');
    await next.click();
    await expect(heading('Account')).toBeFocused();
    await next.click();
    await expect(page.getByText('203.0.113.9/32')).toBeVisible();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Start over' }).click();
    await expect(name).toHaveValue('');
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
