import type { Problem } from '@eks-platform/backstage-plugin-eks-platform-common';
import { describeWithRealCluster } from '../realCluster/realParts';
import { PushedRepository, type Tree } from '../realCluster/PushedRepository';
import { RealPlatform } from '../RealPlatform';
import { BOOTSTRAP, BREAKING_COMMITS, HEALTHY } from './breakingCommits';

jest.setTimeout(180_000);

describeWithRealCluster(
  'a breaking commit on a real kustomize-controller, as the product tells it',
  () => {
    let platform: RealPlatform;
    let repository: PushedRepository;

    beforeAll(async () => {
      platform = await RealPlatform.start({
        controllers: ['kustomize-controller'],
        crds: file => /\/flux\//.test(file),
      });
      const { cluster } = platform;
      await cluster.api.create('/api/v1/namespaces', {
        metadata: { name: 'flux-system' },
      });
      repository = await PushedRepository.create(cluster.api);
      await cluster.apply(JSON.stringify(BOOTSTRAP));
      await push(HEALTHY);
    });
    afterAll(async () => {
      await repository?.stop();
      await platform?.stop();
    });

    /** Both Kustomizations have applied what was pushed. */
    async function push(tree: Tree) {
      const revision = await repository.push(tree);
      await platform.until(
        ({ delivery: { data }, ...view }) =>
          data !== undefined &&
          data.counts.ready === 2 &&
          data.revision.applied === 2 &&
          revision.includes(`:${data.revision.fetched?.revision}`) &&
          toldOfDelivery(view.problems).length === 0,
        view => [
          view.delivery.data?.counts,
          view.delivery.data?.revision,
          toldOfDelivery(view.problems),
        ],
      );
    }

    it.each(BREAKING_COMMITS)(
      'is told and clears on revert: $name',
      async ({ changes, problem, says }) => {
        const tree = Object.entries({ ...HEALTHY, ...changes }).filter(
          (entry): entry is [string, string | object] => entry[1] !== null,
        );
        await repository.push(Object.fromEntries(tree));
        const view = await platform.until(
          seen => toldOfDelivery(seen.problems).length > 0,
          seen => seen.delivery.data?.rows,
        );
        const told = toldOfDelivery(view.problems);
        expect(told.map(({ id }) => id)).toEqual([problem]);
        expect(textOf(told[0])).toMatch(says);

        await push(HEALTHY);
      },
    );
  },
  ['kustomize-controller'],
);

function toldOfDelivery(problems: Problem[]): Problem[] {
  return problems.filter(
    ({ id }) => id.startsWith('flux-') || id === 'webhook-without-endpoints',
  );
}

function textOf({ title, because, evidence }: Problem): string {
  return JSON.stringify({ title, because, evidence });
}
