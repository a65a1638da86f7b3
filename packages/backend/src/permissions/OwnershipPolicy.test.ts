import {
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import { kubernetesProxyPermission } from '@backstage/plugin-kubernetes-common';
import type { PolicyQueryUser } from '@backstage/plugin-permission-node';
import {
  eksPlatformClusterReadPermission,
  eksPlatformClusterReconcilePermission,
  eksPlatformClusterSuspendPermission,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import { OwnershipPolicy } from './OwnershipPolicy';

const guest: PolicyQueryUser = {
  credentials: mockCredentials.user('user:default/guest'),
  info: {
    userEntityRef: 'user:default/guest',
    ownershipEntityRefs: ['user:default/guest', 'group:default/team-platform'],
  },
} as PolicyQueryUser;

describe('OwnershipPolicy', () => {
  const policy = new OwnershipPolicy();

  it.each([
    eksPlatformClusterReadPermission,
    eksPlatformClusterReconcilePermission,
    eksPlatformClusterSuspendPermission,
    catalogEntityDeletePermission,
  ])('leaves $name to the owners of the entity', async permission => {
    expect(await policy.handle({ permission }, guest)).toMatchObject({
      result: 'CONDITIONAL',
      conditions: {
        rule: 'IS_ENTITY_OWNER',
        params: {
          claims: ['user:default/guest', 'group:default/team-platform'],
        },
      },
    });
  });

  it('gives nobody to a caller without an identity', async () => {
    expect(
      await policy.handle({ permission: eksPlatformClusterReadPermission }),
    ).toMatchObject({ conditions: { params: { claims: [] } } });
  });

  it('shows the catalog to everybody', async () => {
    expect(
      await policy.handle({ permission: catalogEntityReadPermission }, guest),
    ).toEqual({ result: 'ALLOW' });
  });

  it('keeps the Kubernetes proxy closed', async () => {
    expect(
      await policy.handle({ permission: kubernetesProxyPermission }, guest),
    ).toEqual({ result: 'DENY' });
  });
});
