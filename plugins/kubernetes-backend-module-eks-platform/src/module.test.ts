import {
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  kubernetesAuthStrategyExtensionPoint,
  kubernetesClusterSupplierExtensionPoint,
  type AuthenticationStrategy,
  type ClusterDetails,
} from '@backstage/plugin-kubernetes-node';
import {
  awsAccountsServiceRef,
  clusterConnectionsServiceRef,
  type AwsAccounts,
  type ClusterConnections,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import module from '.';

const endpoint = 'https://ABC.gr7.us-east-1.eks.amazonaws.com';
const find = jest.fn();
const getRoleCredentials = jest.fn(() => async () => ({
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'secret',
}));

/** Stands for the kubernetes plugin, which only collects strategies here. */
function collector(strategies: Map<string, AuthenticationStrategy>) {
  return createBackendPlugin({
    pluginId: 'kubernetes',
    register(env) {
      env.registerExtensionPoint(kubernetesAuthStrategyExtensionPoint, {
        addAuthStrategy: (key, strategy) => strategies.set(key, strategy),
      });
      env.registerExtensionPoint(kubernetesClusterSupplierExtensionPoint, {
        addClusterSupplier: () => {},
      });
      env.registerInit({ deps: {}, async init() {} });
    },
  });
}

async function startStrategy(): Promise<AuthenticationStrategy> {
  const strategies = new Map<string, AuthenticationStrategy>();
  await startTestBackend({
    features: [
      module,
      collector(strategies),
      mockServices.rootConfig.factory(),
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Resource',
            metadata: {
              name: 'bluesky',
              annotations: {
                'eks-platform.io/cluster': 'sandbox/us-east-1/bluesky',
              },
            },
          },
        ],
      }),
      createServiceFactory({
        service: clusterConnectionsServiceRef,
        deps: {},
        factory: () => ({ find } as Partial<ClusterConnections> as any),
      }),
      createServiceFactory({
        service: awsAccountsServiceRef,
        deps: {},
        factory: () => ({ getRoleCredentials } as Partial<AwsAccounts> as any),
      }),
    ],
  });
  expect([...strategies.keys()]).toEqual(['aws']);
  return strategies.get('aws')!;
}

const cluster = (name: string, url: string, authMetadata = {}) =>
  ({ name, url, authMetadata } as ClusterDetails);

describe('kubernetes module', () => {
  beforeEach(() => {
    find.mockReset().mockResolvedValue({
      endpoint,
      getToken: async () => 'k8s-aws-v1.ours',
    });
    getRoleCredentials.mockClear();
  });

  it('gives a cluster of ours the token of its connection', async () => {
    const strategy = await startStrategy();
    expect(
      await strategy.getCredential(cluster('bluesky', `${endpoint}/`), {}),
    ).toEqual({ type: 'bearer token', token: 'k8s-aws-v1.ours' });
    expect(find).toHaveBeenCalledWith({
      account: 'sandbox',
      region: 'us-east-1',
      name: 'bluesky',
    });
    expect(strategy.validateCluster({})).toEqual([]);
    expect(strategy.presentAuthMetadata({})).toEqual({});
  });

  it('sends no token to a place that EKS does not name', async () => {
    const strategy = await startStrategy();
    const elsewhere = cluster('bluesky', 'https://evil.example');
    await expect(strategy.getCredential(elsewhere, {})).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('is not at https://evil.example'),
    });
    find.mockResolvedValue(undefined);
    await expect(
      strategy.getCredential(cluster('bluesky', endpoint), {}),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it('signs for other clusters as the kubernetes plugin would, but once', async () => {
    const strategy = await startStrategy();
    const other = cluster('other', 'https://other.example', {
      'kubernetes.io/x-k8s-aws-id': 'other-cluster',
      'kubernetes.io/aws-assume-role': 'arn:aws:iam::1:role/x',
      'kubernetes.io/aws-external-id': 'id',
    });
    const first = await strategy.getCredential(other, {});
    expect(first).toEqual({
      type: 'bearer token',
      token: expect.stringMatching(/^k8s-aws-v1\./),
    });
    expect(await strategy.getCredential(other, {})).toEqual(first);
    expect(getRoleCredentials).toHaveBeenCalledTimes(1);
    expect(getRoleCredentials).toHaveBeenCalledWith({
      arn: 'arn:aws:iam::1:role/x',
      externalId: 'id',
    });
    expect(find).not.toHaveBeenCalled();
  });
});
