import { expect, test } from './support/journeyTest';
import { photographLooks } from './support/photograph';
import { signIn } from './support/signIn';

test.beforeEach(async ({ page }) => {
  await signIn(page);
});

test('home says what this is, shows the clusters worst first, and leads on', async ({
  page,
}) => {
  await expect(
    page.getByRole('heading', {
      name: 'A Kubernetes platform your team owns, from one form',
    }),
  ).toBeVisible();
  const clusters = page.getByRole('link', { name: /^(dp|bluesky)/ });
  await expect(clusters.nth(0)).toContainText(/dp.*In trouble/s);
  await expect(clusters.nth(1)).toContainText(/bluesky.*Healthy/s);
  await expect(
    page.getByText('payments belongs to team-payments'),
  ).toBeVisible();
  await expect(page.getByText('These clusters are simulated')).toBeVisible();
  await photographLooks(page, 'home', { all: true });

  await clusters.nth(1).click();
  await expect(page).toHaveURL(
    /\/catalog\/default\/resource\/bluesky\/cluster/,
  );
});

test('the catalog lists the clusters of everybody', async ({ page }) => {
  await page.getByRole('link', { name: 'Catalog', exact: true }).click();
  for (const name of ['bluesky', 'dp', 'payments']) {
    await expect(
      page.getByRole('link', { name, exact: true }).first(),
    ).toBeVisible();
  }
  await photographLooks(page, 'catalog');
});

test("another team's cluster is denied, and says who can help", async ({
  page,
}) => {
  await page.goto('/catalog/default/resource/payments/cluster');
  await expect(
    page.getByRole('heading', { name: 'You may not see this cluster' }),
  ).toBeVisible();
  await expect(page.getByText('eks-platform.cluster.read')).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Team Payments' }).first(),
  ).toBeVisible();
  await photographLooks(page, 'denied');
});

test('the healthy cluster shows its four areas, each with an address of its own', async ({
  page,
}) => {
  await page.goto('/catalog/default/resource/bluesky/cluster');
  await expect(
    page.getByRole('heading', { name: 'Healthy', exact: true }),
  ).toBeVisible();
  await expect(page.getByText('Everything in Git is applied')).toBeVisible();
  await expect(page.getByText('live', { exact: true })).toBeVisible();
  await photographLooks(page, 'bluesky-overview', { all: true });

  const areas = page.getByRole('navigation', { name: 'Parts of the cluster' });
  for (const [area, title] of [
    ['nodes', 'Nodes'],
    ['gpu', 'GPU'],
    ['ingress', 'Ingress & certificates'],
  ]) {
    await areas.getByRole('link', { name: `ok ${title}` }).click();
    await expect(page).toHaveURL(new RegExp(`/cluster/${area}`));
    await page.reload();
    await expect(
      areas.getByRole('link', { name: `ok ${title}` }),
    ).toHaveAttribute('aria-current', 'page');
    await photographLooks(page, `bluesky-${area}`);
  }
});

test('the cluster in trouble names three causes and nothing beside them', async ({
  page,
}) => {
  await page.goto('/catalog/default/resource/dp/cluster');
  await expect(
    page.getByRole('heading', { name: /^In trouble/ }),
  ).toBeVisible();
  const problems = page
    .getByRole('region', { name: 'Problems' })
    .getByRole('button', { name: /^(critical|warning|notice) / });
  await expect(problems).toHaveCount(3);
  await expect(problems.nth(0)).toHaveText(/No workload node can be created/);
  await expect(problems.nth(1)).toHaveText(/has no certificate/);
  await expect(problems.nth(2)).toHaveText(/is paid for and nobody can use it/);
  await expect(
    page.getByText('no matches for kind "EC2NodeClass"'),
  ).toBeVisible();
  await photographLooks(page, 'dp-overview', { all: true });

  for (const area of ['nodes', 'gpu', 'ingress']) {
    await page.goto(`/catalog/default/resource/dp/cluster/${area}`);
    await expect(
      page.getByRole('heading', { name: /^In trouble/ }),
    ).toBeVisible();
    await photographLooks(page, `dp-${area}`);
  }
});

test("a component's workloads come from the same cluster", async ({ page }) => {
  await page.goto('/catalog/default/component/bluesky-hello/kubernetes');
  await expect(page.getByText('No pods with errors')).toBeVisible();
  await photographLooks(page, 'kubernetes-plugin');
});
