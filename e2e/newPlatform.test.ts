import { expect, test } from './support/journeyTest';
import { observeCreation } from './support/observeCreation';
import { photograph } from './support/photograph';
import { signIn } from './support/signIn';

const NAME = 'checkout';
const TAB = `/catalog/default/resource/${NAME}/cluster`;
const MINUTE = 60_000;

test('from the form to a healthy cluster', async ({ page }) => {
  test.setTimeout(10 * MINUTE);
  await signIn(page);

  await test.step('the form refuses a wrong name where it stands, with a way out', async () => {
    await page.getByRole('link', { name: 'New EKS platform' }).first().click();
    const name = page.getByLabel('Name', { exact: true });
    await name.fill('Checkout_1');
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(
      page.getByText('has a capital and an underscore'),
    ).toBeVisible();
    await photograph(page, 'form-refused');
    await page.getByRole('button', { name: 'Use checkout-1' }).click();
    await expect(name).toHaveValue('checkout-1');
    await name.fill(NAME);
    await page.getByLabel('Owner').selectOption({ label: 'Team Checkout' });
    await expect(page.getByText('per day, idle')).toBeVisible();
    await photograph(page, 'form-platform', { all: true });
  });

  await test.step('name and owner are enough for the rest', async () => {
    for (const [title, picture] of [
      ['VPC address range', 'network'],
      ['Kubernetes version', 'access'],
      ['Node pools', 'capacity'],
      ['Addresses and certificates', 'ingress'],
    ]) {
      await page.getByRole('button', { name: 'Next' }).click();
      await expect(page.getByText(title).first()).toBeVisible();
      await photograph(page, `form-${picture}`);
    }
  });

  await test.step('review shows every file and what was checked', async () => {
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(
      page.getByRole('heading', { name: 'This is what will be written' }),
    ).toBeVisible();
    await expect(page.getByText(/\d+ checks passed/)).toBeVisible();
    await expect(page.getByText(/checks? failed/)).toBeHidden();
    await page.getByText('catalog-info.yaml', { exact: true }).click();
    await expect(
      page.getByText(`eks-platform.io/cluster: sandbox/us-east-1/${NAME}`),
    ).toBeVisible();
    await photograph(page, 'form-review', { all: true });
    await page.getByRole('button', { name: 'Review' }).click();
    await photograph(page, 'form-summary');
  });

  await test.step('the task publishes and registers, and its card says what comes next', async () => {
    await page.getByRole('button', { name: 'Create' }).click();
    await expect(
      page.getByRole('heading', { name: `${NAME} exists as code` }),
    ).toBeVisible({ timeout: 2 * MINUTE });
    await expect(page.getByText(`scripts/apply ${NAME}`)).toBeVisible();
    await photograph(page, 'task', { all: true });
  });

  await test.step('the repository can be browsed', async () => {
    const task = page.url();
    const repository = page.getByRole('link', { name: 'Repository' }).first();
    await page.goto((await repository.getAttribute('href')) ?? '');
    await expect(
      page.getByRole('heading', { name: NAME }).first(),
    ).toBeVisible();
    await photograph(page, 'repository');
    for (const folder of ['infra', 'cluster', 'access.tf']) {
      await page
        .getByRole('link', { name: folder, exact: true })
        .first()
        .click();
    }
    await expect(page.getByText('platform-portal:readers')).toBeVisible();
    await photograph(page, 'repository-file');
    await page.goto(task);
  });

  await test.step('the tab goes from nothing to healthy, node by node', async () => {
    await page.getByRole('link', { name: 'Open the Cluster tab' }).click();
    await expect(page).toHaveURL(new RegExp(TAB));
    const { headings, readyNodes } = await observeCreation(page, {
      until: 'Healthy',
      limitMs: 6 * MINUTE,
    });
    const story = headings.join('\n');
    expect(story).toMatch(
      /apply runs[^]*EKS builds the control plane[^]*Flux is[^]*Healthy$/,
    );
    expect(readyNodes).toEqual([...readyNodes].sort((a, b) => a - b));
    expect(readyNodes.length).toBeGreaterThan(2);
    await expect(page.getByText('Everything in Git is applied')).toBeVisible();
    await photograph(page, 'new-healthy');

    await page.goto(`${TAB}/nodes`);
    await expect(page.getByText(/5 of 5 ready/)).toBeVisible();
    await photograph(page, 'new-nodes');
  });
});
