import {
  DescribeClusterCommand,
  EKSClient,
  ListClustersCommand,
} from '@aws-sdk/client-eks';
import { STSClient, AssumeRoleCommand } from '@aws-sdk/client-sts';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  type EntityProvider,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  ANNOTATION_CLUSTER,
  ANNOTATION_UNCLAIMED,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { mockClient } from 'aws-sdk-client-mock';
import module from '..';

const profile = (alias: string, accountId: string) => ({
  alias,
  accountId,
  regions: ['us-east-1'],
  readerRole: 'eks-platform-reader',
  adminRole: 'eks-platform-admin',
  state: { bucket: 'acme-tofu', region: 'us-east-1' },
  apply: { by: 'operator' },
  operatorsGroup: `group:default/operators-of-${alias}`,
});

const registered: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'bluesky',
    annotations: { [ANNOTATION_CLUSTER]: 'sandbox/us-east-1/bluesky' },
  },
  spec: { type: 'kubernetes-cluster', owner: 'team-platform' },
};

describe('discovery', () => {
  const eks = mockClient(EKSClient);
  const sts = mockClient(STSClient);
  const applyMutation = jest.fn();

  beforeEach(() => {
    eks.reset();
    sts.reset();
    applyMutation.mockReset();
    sts.on(AssumeRoleCommand).callsFake(() => ({
      Credentials: {
        AccessKeyId: 'AKIDEXAMPLE',
        SecretAccessKey: 'secret',
        SessionToken: 'session',
        Expiration: new Date(Date.now() + 3_600_000),
      },
    }));
    eks.on(DescribeClusterCommand).callsFake(({ name }) => ({
      cluster: {
        name,
        status: name === 'leaving' ? 'DELETING' : 'ACTIVE',
        tags:
          name === 'owned'
            ? { 'backstage.io/entity-ref': 'resource:default/owned' }
            : {},
      },
    }));
  });

  async function refresh(options: { discovery?: object; entities?: Entity[] }) {
    const providers: EntityProvider[] = [];
    await startTestBackend({
      extensionPoints: [
        [
          catalogProcessingExtensionPoint,
          {
            addProcessor: () => {},
            addEntityProvider: (provider: EntityProvider) =>
              providers.push(provider),
          } as any,
        ],
      ],
      features: [
        module,
        mockServices.rootConfig.factory({
          data: {
            eksPlatform: {
              accounts: [
                profile('sandbox', '111122223333'),
                profile('data', '444455556666'),
              ],
              discovery: options.discovery,
            },
          },
        }),
        mockServices.scheduler.mock({
          createScheduledTaskRunner: () => ({
            run: async task => task.fn(AbortSignal.timeout(5_000)),
          }),
        }).factory,
        catalogServiceMock.factory({
          entities: options.entities ?? [registered],
        }),
      ],
    });
    for (const provider of providers) {
      await provider.connect({ applyMutation, refresh: jest.fn() });
    }
    return providers.map(provider => provider.getProviderName());
  }

  const found = () =>
    applyMutation.mock.calls.flatMap(([mutation]) =>
      mutation.entities.map(({ entity }: { entity: Entity }) => entity),
    );

  it('looks for nothing unless the config asks for it', async () => {
    expect(await refresh({})).toEqual([]);
    expect(eks.calls()).toEqual([]);
  });

  it('gives clusters that no repository and no entity owns', async () => {
    eks
      .on(ListClustersCommand)
      .resolvesOnce({ clusters: ['bluesky', 'legacy'], nextToken: 'more' })
      .resolvesOnce({ clusters: ['owned', 'leaving'] })
      .resolves({ clusters: [] });
    const names = await refresh({ discovery: { accounts: ['sandbox'] } });
    expect(names).toEqual(['eks-platform-discovery:sandbox/us-east-1']);
    expect(found()).toEqual([
      expect.objectContaining({
        kind: 'Resource',
        metadata: expect.objectContaining({
          name: 'sandbox.us-east-1.legacy',
          title: 'legacy',
          annotations: expect.objectContaining({
            [ANNOTATION_CLUSTER]: 'sandbox/us-east-1/legacy',
            [ANNOTATION_UNCLAIMED]: 'true',
          }),
        }),
        spec: {
          type: 'kubernetes-cluster',
          owner: 'group:default/operators-of-sandbox',
        },
      }),
    ]);
    expect(JSON.stringify(found())).not.toMatch(/\d{12}/);
  });

  it('goes on finding what it found itself', async () => {
    eks.on(ListClustersCommand).resolves({ clusters: ['legacy'] });
    await refresh({
      discovery: { accounts: ['sandbox'] },
      entities: [
        {
          ...registered,
          metadata: {
            name: 'sandbox.us-east-1.legacy',
            annotations: {
              [ANNOTATION_CLUSTER]: 'sandbox/us-east-1/legacy',
              [ANNOTATION_UNCLAIMED]: 'true',
            },
          },
        },
      ],
    });
    expect(found()).toHaveLength(1);
  });

  it.each([
    ['the list', () => eks.on(ListClustersCommand).rejects(new Error('no'))],
    [
      'one cluster',
      () => {
        eks.on(ListClustersCommand).resolves({ clusters: ['a', 'b'] });
        eks.on(DescribeClusterCommand, { name: 'b' }).rejects(new Error('no'));
      },
    ],
  ])('changes nothing when %s cannot be read', async (_, breakIt) => {
    breakIt();
    await refresh({ discovery: { accounts: ['sandbox'] } });
    expect(applyMutation).not.toHaveBeenCalled();
  });

  it('keeps accounts apart, and names long clusters within the limits of the catalog', async () => {
    const long = 'x'.repeat(100);
    eks
      .on(ListClustersCommand)
      .rejectsOnce(new Error('throttled'))
      .resolves({ clusters: [long, `${long}y`] });
    await refresh({ discovery: {} });
    const names = found().map(entity => entity.metadata.name);
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(2);
    names.forEach(name =>
      expect(name).toMatch(
        /^(?=.{1,63}$)([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/,
      ),
    );
  });
});
