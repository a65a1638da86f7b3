import { ScmIntegrations } from '@backstage/integration';
import { ConfigReader } from '@backstage/config';
import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createConfirmAction } from './confirm';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      gitea: [
        {
          host: 'git.acme.dev',
          baseUrl: 'https://git.acme.dev',
          username: 'portal-reader',
          password: 'x',
        },
      ],
    },
  }),
);

const repositoryUrl = 'https://git.acme.dev/platforms/checkout';
const catalogInfoUrl = `${repositoryUrl}/src/branch/main/catalog-info.yaml`;
const input = {
  entityRef: 'resource:default/checkout',
  repositoryUrl,
  catalogInfoUrl,
};

const entityFrom = (location: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'checkout',
    annotations: {
      'backstage.io/managed-by-location': `url:${location}`,
      'eks-platform.io/cluster': 'sandbox/us-east-1/checkout',
      'eks-platform.io/lifecycle': 'not-applied',
    },
  },
  spec: { type: 'kubernetes-cluster', owner: 'group:default/team-checkout' },
});

async function run(options: {
  entities?: ReturnType<typeof entityFrom>[];
  /** What the catalog answers to a dry run. */
  dryRun?: Error | { kinds: string[] };
  input?: Partial<typeof input>;
}) {
  const catalog = catalogServiceMock({ entities: options.entities ?? [] });
  jest.spyOn(catalog, 'addLocation').mockImplementation(async () => {
    if (options.dryRun instanceof Error) {
      throw options.dryRun;
    }
    return {
      location: {
        id: '',
        type: 'url',
        target: '',
        entityRef: 'location:default/x',
      },
      entities: (options.dryRun?.kinds ?? ['Resource']).map(kind => ({
        apiVersion: 'v1',
        kind,
        metadata: { name: 'x' },
      })),
    };
  });
  const context = createMockActionContext({
    input: { ...input, ...options.input },
    getInitiatorCredentials: async () => mockCredentials.user(),
  } as any);
  const action = createConfirmAction({
    catalog,
    integrations,
    patienceMs: 20,
  });
  await action.handler(context as any);
  return context;
}

describe('eks-platform:confirm', () => {
  it('tells entity, cluster and state', async () => {
    const { output } = await run({ entities: [entityFrom(catalogInfoUrl)] });
    expect(output).toHaveBeenCalledWith('entityRef', input.entityRef);
    expect(output).toHaveBeenCalledWith(
      'cluster',
      'sandbox/us-east-1/checkout',
    );
    expect(output).toHaveBeenCalledWith('state', 'not-applied');
  });

  it.each([
    [
      'another repository has the name',
      {
        entities: [
          entityFrom(
            'https://git.acme.dev/platforms/old-checkout/src/branch/main/catalog-info.yaml',
          ),
        ],
      },
      'resource:default/checkout already comes from platforms/old-checkout. Unregister that one, or rename the cluster.',
    ],
    [
      'the portal may not read',
      { dryRun: new Error('Request failed with 403 Forbidden') },
      "The portal's git user portal-reader may not read it: is it a member of the organisation platforms?",
    ],
    [
      'rules of the catalog',
      {
        dryRun: new Error(
          `NotAllowedError: Entity resource:default/checkout at url:${catalogInfoUrl} is not of an allowed kind for that location`,
        ),
      },
      'Locations from git.acme.dev may not contain Resource; the platform team adds it to `catalog.rules`.',
    ],
    [
      'nothing wrong, but late',
      {},
      'did not show the entity for 10 s; it may still appear.',
    ],
    [
      'an empty file',
      { dryRun: { kinds: [] } },
      'catalog-info.yaml holds no entity',
    ],
    [
      'not registered',
      { input: { catalogInfoUrl: undefined } },
      'it was not registered. Run "Register checkout".',
    ],
    [
      'anything else',
      { dryRun: new Error('boom\nstack') },
      'its registration failed: boom stack',
    ],
  ])('explains: %s', async (_name, options, text) => {
    const error = await run(options as any).catch(reason => reason);
    expect(error.message).toContain(
      '**The repository exists, the catalog entry does not.** [platforms/checkout](https://git.acme.dev/platforms/checkout) was published;',
    );
    expect(error.message).toContain(text);
    expect(error.message).toContain('Nothing runs in AWS.');
    // The task page makes a title of it.
    expect(error.message).not.toContain('\n');
  });
});
