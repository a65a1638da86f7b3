import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  AccountProfiles,
  PlatformGenerator,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { parse, parseAllDocuments } from 'yaml';
import { createAddClusterAction } from './addCluster';

const template = path.resolve(__dirname, '../../../../templates/eks-platform');
const golden = path.join(template, 'golden/bluesky/rendered');

const config = mockServices.rootConfig({
  data: {
    integrations: {
      gitea: [{ host: 'localhost:7013', baseUrl: 'http://localhost:7013' }],
    },
    eksPlatform: {
      accounts: [
        {
          alias: 'sandbox',
          accountId: '111122223333',
          regions: ['us-east-1', 'us-west-2'],
          readerRole: 'eks-platform-reader',
          operatorRole: 'eks-platform-operator',
          adminRole: 'eks-platform-admin',
          state: { bucket: 'acme-tofu-sandbox', region: 'us-east-1' },
          apply: { by: 'operator', runner: 'self-hosted' },
          operatorsGroup: 'group:default/platform-operators',
          egressCidrs: {
            ci: ['192.0.2.16/28'],
            backstage: ['198.51.100.7/32'],
          },
          dns: [{ zone: 'sandbox.acme.dev', zoneId: 'Z0SANDBOX' }],
          git: { fluxCredentialSecret: 'platform/flux-git' },
          tags: { 'cost-centre': 'platform' },
        },
      ],
    },
  },
});

// Both clusters are rendered whole.
jest.setTimeout(60_000);

describe('eks-platform:add-cluster', () => {
  const workspace = createMockDirectory();
  const catalog = catalogServiceMock({
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata: {
          name: 'bluesky',
          annotations: {
            'eks-platform.io/cluster': 'sandbox/us-east-1/bluesky',
            'eks-platform.io/vpc-cidr': '10.0.0.0/16',
            'backstage.io/managed-by-location':
              'url:http://localhost:7013/platforms/bluesky/src/branch/main/catalog-info.yaml',
          },
        },
        spec: {
          type: 'kubernetes-cluster',
          owner: 'group:default/team-platform',
        },
      },
    ],
  });
  const auth = mockServices.auth();
  const action = createAddClusterAction({
    catalog,
    auth,
    generator: PlatformGenerator.fromConfig({
      config,
      auth,
      catalog,
      profiles: AccountProfiles.fromConfig(config),
      reader: mockServices.urlReader.mock(),
      now: () => new Date('2026-11-21T12:00:00Z'),
    }),
  });
  const run = async (changes: object) => {
    const context = createMockActionContext({
      input: { changes },
      workspacePath: workspace.path,
      templateInfo: {
        entityRef: 'template:default/add-cluster',
        baseUrl: `file://${template}/template.yaml`,
      },
    });
    await action.handler(context as never);
    return context;
  };

  beforeEach(() => {
    workspace.clear();
    cpSync(golden, workspace.path, { recursive: true });
  });

  it('adds a cluster beside the first one, with a range of its own', async () => {
    const context = await run({ name: 'bluesky-west' });
    expect(context.output).toHaveBeenCalledWith(
      'cluster',
      'sandbox/us-east-1/bluesky-west',
    );
    const read = (file: string) =>
      readFileSync(path.join(workspace.path, file), 'utf8');
    expect(read('infra/clusters/bluesky-west.tfvars')).toMatch(
      /^vpc_cidr +=\s"10\.1\.0\.0\/16"/m,
    );
    expect(read('infra/clusters/bluesky.tfvars')).toBe(
      readFileSync(path.join(golden, 'infra/clusters/bluesky.tfvars'), 'utf8'),
    );
    expect(parseAllDocuments(read('catalog-info.yaml'))).toHaveLength(
      parseAllDocuments(
        readFileSync(path.join(golden, 'catalog-info.yaml'), 'utf8'),
      ).length + 1,
    );
    expect(
      parse(read('infra/clusters/bluesky-west.lock.yaml')).answers,
    ).toMatchObject({ name: 'bluesky-west', account: 'sandbox' });
  });

  it('refuses what a rule refuses, and writes nothing then', async () => {
    await expect(run({ name: 'bluesky' })).rejects.toThrow(
      /sandbox already has a cluster named bluesky/,
    );
    await expect(run({ name: 'west', region: 'eu-west-9' })).rejects.toThrow(
      /`region`: sandbox has us-east-1, us-west-2/,
    );
    expect(
      existsSync(path.join(workspace.path, 'infra/clusters/west.tfvars')),
    ).toBe(false);
  });

  it('refuses a repository that the form did not make', async () => {
    workspace.clear();
    await expect(run({ name: 'west' })).rejects.toThrow(
      'There is no .eks-platform.lock.yaml',
    );
  });
});
