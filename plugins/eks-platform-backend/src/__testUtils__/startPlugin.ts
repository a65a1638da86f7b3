import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type AuthorizePermissionRequest,
} from '@backstage/plugin-permission-common';
import type { Entity } from '@backstage/catalog-model';
import plugin from '..';
import { accountsConfig, clusterEntity } from './fakeFleet';

/** The plugin as Backstage starts it, with account `sandbox` and the cluster `bluesky` of `fakeAws`. */
export async function startPlugin(
  options: {
    /** Whether a question to the permission backend is answered with no. */
    denies?(question: AuthorizePermissionRequest): boolean;
    entities?: Entity[];
  } = {},
) {
  const { denies = () => false, entities = [clusterEntity('bluesky')] } =
    options;
  return startTestBackend({
    features: [
      plugin,
      mockServices.rootConfig.factory({ data: accountsConfig }),
      mockServices.permissions.mock({
        authorize: async questions =>
          questions.map(question => ({
            result: denies(question)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
          })),
      }).factory,
      mockServices.userInfo.mock({
        getUserInfo: async () => ({
          userEntityRef: 'user:default/mock',
          ownershipEntityRefs: ['group:default/team-platform'],
        }),
      }).factory,
      catalogServiceMock.factory({ entities }),
    ],
  });
}
