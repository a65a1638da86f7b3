import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { ClusterDetails } from '@backstage/plugin-kubernetes-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ReadableClusters } from './ReadableClusters';

function clusterEntity(name: string, namespace = 'default') {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      namespace,
      annotations: { 'eks-platform.io/cluster': `sandbox/us-east-1/${name}` },
    },
  };
}

async function namesFor(options: { denied: string[] }) {
  const authorize = jest.fn(async (requests: any[]) =>
    requests.map(({ resourceRef }) => ({
      result: options.denied.includes(resourceRef)
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
    })),
  );
  const readable = new ReadableClusters({
    clusters: {
      getClusters: async () =>
        ['bluesky', 'payments', 'elsewhere'].map(
          name => ({ name } as ClusterDetails),
        ),
    },
    auth: mockServices.auth(),
    catalog: catalogServiceMock({
      entities: [
        clusterEntity('bluesky'),
        clusterEntity('payments'),
        clusterEntity('payments', 'other'),
      ],
    }),
    permissions: mockServices.permissions.mock({ authorize: authorize as any }),
  });
  const credentials = mockCredentials.user();
  const clusters = await readable.getClusters({ credentials });
  expect(authorize).toHaveBeenCalledTimes(1);
  expect(authorize).toHaveBeenCalledWith(expect.anything(), { credentials });
  return clusters.map(({ name }) => name);
}

describe('ReadableClusters', () => {
  it('gives all clusters to whoever may read them, and those that are not ours', async () => {
    expect(await namesFor({ denied: [] })).toEqual([
      'bluesky',
      'payments',
      'elsewhere',
    ]);
  });

  it('leaves out a cluster that the caller may not see', async () => {
    expect(await namesFor({ denied: ['resource:default/payments'] })).toEqual([
      'bluesky',
      'elsewhere',
    ]);
    expect(await namesFor({ denied: ['resource:other/payments'] })).toEqual([
      'bluesky',
      'elsewhere',
    ]);
  });
});
