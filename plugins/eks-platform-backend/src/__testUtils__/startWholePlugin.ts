import path from 'node:path';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  RELATION_DEPENDS_ON,
  type Entity,
} from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type AuthorizePermissionRequest,
} from '@backstage/plugin-permission-common';
import { clusterOperatorsServiceRef } from '@eks-platform/backstage-plugin-eks-platform-node';
import plugin from '..';
import { accountsConfig, clusterEntity } from './fakeFleet';

const TEMPLATE = path.resolve(
  __dirname,
  '../../../../templates/eks-platform/template.yaml',
);

/** The plugin with something behind every route: cluster `bluesky`, component `hello`, an operator and the template. */
export async function startWholePlugin(options: {
  /** Whether a question to the permission backend is answered with no. */
  denies(question: AuthorizePermissionRequest): boolean;
}) {
  let suspend = false;
  const operators = createServiceFactory({
    service: clusterOperatorsServiceRef,
    deps: {},
    factory: () => ({
      find: async () => ({
        get: async () => ({
          metadata: { resourceVersion: '1' },
          spec: { suspend },
        }),
        patch: async (_path: string, body: { spec?: { suspend: boolean } }) => {
          suspend = body.spec?.suspend ?? suspend;
          return {};
        },
      }),
    }),
  });
  return startTestBackend({
    features: [
      plugin,
      operators,
      mockServices.rootConfig.factory({
        data: {
          ...accountsConfig,
          integrations: { gitea: [{ host: 'git.acme.dev' }] },
        },
      }),
      mockServices.permissions.mock({
        authorize: async questions =>
          questions.map(question => ({
            result: options.denies(question)
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
      mockServices.urlReader.mock({
        readUrl: async () => ({
          buffer: async () =>
            Buffer.from('answers: { name: bluesky, zones: 2 }\nfiles: {}\n'),
        }),
      }).factory,
      catalogServiceMock.factory({ entities: entities() }),
    ],
  });
}

function entities(): Entity[] {
  const bluesky = clusterEntity('bluesky');
  bluesky.metadata.annotations![ANNOTATION_LOCATION] =
    'url:https://git.acme.dev/platforms/bluesky/src/branch/main/catalog-info.yaml';
  return [
    bluesky,
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'hello',
        annotations: { 'backstage.io/kubernetes-id': 'hello' },
      },
      spec: { type: 'service', owner: 'team-platform' },
      relations: [
        { type: RELATION_DEPENDS_ON, targetRef: 'resource:default/bluesky' },
      ],
    },
    {
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      kind: 'Template',
      metadata: {
        name: 'eks-platform',
        annotations: { [ANNOTATION_LOCATION]: `file:${TEMPLATE}` },
      },
      spec: { type: 'platform', steps: [] },
    },
  ];
}
