import path from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { eksPlatformPlugin } from '../plugin';

const template = path.resolve(
  __dirname,
  '../../../../templates/eks-platform/template.yaml',
);

const account = {
  alias: 'sandbox',
  accountId: '111122223333',
  externalId: 'hush',
  regions: ['us-east-1'],
  readerRole: 'eks-platform-reader',
  adminRole: 'eks-platform-admin',
  state: { bucket: 'acme-tofu-sandbox', region: 'us-east-1' },
  apply: { by: 'operator' },
  operatorsGroup: 'group:default/platform-operators',
  egressCidrs: { backstage: ['198.51.100.7/32'], ci: ['192.0.2.16/28'] },
  dns: [{ zone: 'sandbox.acme.dev', zoneId: 'Z0SANDBOX' }],
  git: { fluxCredentialSecret: 'platform/flux-git' },
  vpcs: [
    {
      id: 'vpc-0f1e2d3c4b5a69788',
      cidr: '10.30.0.0/16',
      description: 'Shared network',
      privateSubnetIds: [
        'subnet-1aa0000000000000a',
        'subnet-1bb0000000000000b',
      ],
    },
  ],
  guardrails: {
    oldestKubernetes: '1.35',
    maxHourlyUsd: 20,
    gpuFamilies: ['g5g', 'g6'],
  },
};

const config = {
  integrations: {
    gitea: [
      {
        host: 'git.acme.dev',
        baseUrl: 'https://git.acme.dev',
        username: 'a',
        password: 'b',
      },
    ],
  },
  eksPlatform: {
    demo: true,
    repositories: [{ host: 'git.acme.dev', owners: ['platforms'] }],
    accounts: [
      account,
      {
        ...account,
        alias: 'data',
        accountId: '444455556666',
        allowedGroups: ['group:default/data-admins'],
      },
      {
        ...account,
        alias: 'actions',
        accountId: '777788889999',
        apply: {
          by: 'github-actions',
          runner: 'self-hosted',
          planRole: 'plan',
          applyRole: 'apply',
        },
      },
    ],
  },
};

const entities: Entity[] = [
  {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name: 'eks-platform',
      annotations: {
        'backstage.io/managed-by-location': `file:${template}`,
      },
    },
    spec: { type: 'platform', steps: [] },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'bluesky',
      annotations: {
        'eks-platform.io/cluster': 'sandbox/us-east-1/bluesky',
        'eks-platform.io/vpc-cidr': '10.0.0.0/16',
        'backstage.io/managed-by-location':
          'url:https://git.acme.dev/platforms/bluesky/src/branch/main/catalog-info.yaml',
      },
    },
    spec: { type: 'kubernetes-cluster', owner: 'group:default/team-platform' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'other-hello' },
    spec: { type: 'service', owner: 'group:default/team-web' },
  },
];

const answers = {
  preset: 'gitops-platform',
  name: 'checkout',
  owner: 'user:default/mock',
  repoUrl: 'git.acme.dev?owner=platforms&repo=checkout',
  account: 'sandbox',
};

async function start(
  allowed = true,
  reader: Parameters<typeof mockServices.urlReader.mock>[0] = {},
) {
  const { server } = await startTestBackend({
    features: [
      eksPlatformPlugin,
      catalogServiceMock.factory({ entities }),
      mockServices.urlReader.mock(reader).factory,
      mockServices.permissions.factory({
        result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      }),
      mockServices.userInfo.mock({
        getUserInfo: async () => ({
          userEntityRef: 'user:default/mock',
          ownershipEntityRefs: [
            'user:default/mock',
            'group:default/team-checkout',
          ],
        }),
      }).factory,
      mockServices.rootConfig.factory({ data: config }),
    ],
  });
  return {
    get: (where: string) =>
      request(server)
        .get(`/api/eks-platform${where}`)
        .set('Authorization', mockCredentials.user.header()),
    post: (where: string, body: object) =>
      request(server)
        .post(`/api/eks-platform${where}`)
        .set('Authorization', mockCredentials.user.header())
        .send(body),
  };
}

/** Several platforms are rendered and checked, on a machine that may be busy. */
const PREVIEW_LIMIT_MS = 60_000;

describe('platform routes', () => {
  let portal: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    portal = await start();
  });

  it('gives the answers of an existing platform to who may see it', async () => {
    const where = '/platforms/answers?entityRef=resource:default/bluesky';
    const reads: string[] = [];
    const other = await start(true, {
      readUrl: async url => {
        reads.push(url);
        return {
          buffer: async () =>
            Buffer.from('answers: { name: bluesky, zones: 2 }\nfiles: {}\n'),
        };
      },
    });
    const { status, body } = await other.get(where);
    expect({ status, body }).toEqual({
      status: 200,
      body: { answers: { name: 'bluesky', zones: 2 } },
    });
    expect(reads).toEqual([
      'https://git.acme.dev/platforms/bluesky/src/branch/main/.eks-platform.lock.yaml',
    ]);
    expect((await (await start(false)).get(where)).status).toBe(403);
    expect((await portal.get('/platforms/answers?entityRef=x')).status).toBe(
      400,
    );
    expect(
      (await portal.get('/platforms/answers?entityRef=resource:default/none'))
        .status,
    ).toBe(404);
  });

  it('compares the template of a repository with the newest one, for who may see the cluster', async () => {
    const where = '/platforms/template?entityRef=resource:default/bluesky';
    const withLock = (lock: string) =>
      start(true, {
        readUrl: async () => ({ buffer: async () => Buffer.from(lock) }),
      });
    const made = await withLock(
      'template: { name: eks-platform, version: 0.0.9 }\nanswers: {}\n',
    );
    expect((await made.get(where)).body).toEqual({
      name: 'eks-platform',
      version: '0.0.9',
      newest: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
    const silent = await withLock('template: 7\nanswers: {}\n');
    expect((await silent.get(where)).body).toEqual({
      newest: expect.any(String),
    });
    expect((await (await start(false)).get(where)).status).toBe(403);
    const none = '/platforms/template?entityRef=resource:default/none';
    expect((await portal.get(none)).status).toBe(404);
  });

  it('says when a platform was not made by the form', async () => {
    const other = await start(true, {
      readUrl: async () => {
        throw new NotFoundError('404');
      },
    });
    const { status, body } = await other.get(
      '/platforms/answers?entityRef=resource:default/bluesky',
    );
    expect(status).toBe(404);
    expect(body.error.message).toContain('was not made by the form');
  });

  it('refuses a name whose sample app exists already', async () => {
    const { body } = await portal.post('/platforms/check', {
      answers: { ...answers, name: 'other' },
    });
    expect(body.findings).toContainEqual(
      expect.objectContaining({ rule: 'entity-names', field: 'name' }),
    );
  });

  it('notes that a new network has the addresses of a lent one', async () => {
    const { body } = await portal.post('/platforms/check', {
      answers: { ...answers, vpcCidr: '10.30.0.0/16' },
    });
    expect(body.findings).toContainEqual(
      expect.objectContaining({
        rule: 'vpc-range',
        level: 'note',
        message: expect.stringContaining('is used by Shared network'),
      }),
    );
  });

  it('tells the form what there is, without ids and secrets', async () => {
    const { status, body } = await portal.get('/platforms/form-facts');
    expect(status).toBe(200);
    expect(body.accounts).toMatchObject([
      {
        alias: 'sandbox',
        domains: ['sandbox.acme.dev'],
        vpcsInUse: [
          { cidr: '10.0.0.0/16', cluster: 'bluesky' },
          { cidr: '10.30.0.0/16', cluster: 'Shared network' },
        ],
      },
      { alias: 'data', locked: 'Needs group data-admins' },
      { alias: 'actions', locked: expect.stringContaining('GitHub Actions') },
    ]);
    expect(body.accounts[0].locked).toBeUndefined();
    expect(body.kubernetesVersions).toContainEqual(
      expect.objectContaining({
        version: '1.34',
        locked: 'sandbox allows 1.35 and newer',
      }),
    );
    expect(body.gpuFamilies[0]).toMatchObject({ family: 'g5g' });
    expect(body.presets[0].cost.low.value).toBeGreaterThan(0.1);
    expect(body.repositoryHosts).toEqual([
      { host: 'git.acme.dev', scm: 'gitea', owners: ['platforms'] },
    ]);
    const text = JSON.stringify(body);
    for (const secret of [
      '111122223333',
      'hush',
      'eks-platform-reader',
      'acme-tofu',
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it('checks answers that are half filled', async () => {
    const { status, body } = await portal.post('/platforms/check', {
      answers: { ...answers, owner: '', name: 'Checkout_1', zones: 'x' },
    });
    expect(status).toBe(200);
    expect(body.findings).toEqual([
      expect.objectContaining({ field: 'zones', level: 'error' }),
    ]);

    const next = await portal.post('/platforms/check', {
      answers: { ...answers, owner: 'group:default/team-web', name: 'bluesky' },
    });
    expect(next.body.findings.map((f: { field: string }) => f.field)).toEqual(
      expect.arrayContaining(['name', 'owner', 'ingress.email']),
    );
    expect(next.body.derived).toMatchObject({
      clusterZone: 'k8s-us-east-1-bluesky.sandbox.acme.dev',
      vpcCidr: '10.1.0.0/16',
      systemFit: expect.stringContaining('Fits with one node gone'),
    });
    expect(next.body.cost.ceiling.bound).toBe('atMost');
  });

  it(
    'renders a preview and says what differs from the plain preset',
    async () => {
      const given = {
        ...answers,
        owner: 'group:default/team-checkout',
        ingress: {
          entry: 'traefik',
          reach: 'public',
          domain: 'sandbox.acme.dev',
          certificates: 'letsencrypt',
          email: 'a@acme.dev',
          dashboard: true,
        },
        natGateways: 'per-zone',
      };
      const { status, body } = await portal.post('/platforms/preview', {
        answers: given,
      });
      expect(status).toBe(200);
      expect(
        body.findings.filter((f: { level: string }) => f.level === 'error'),
      ).toEqual([]);
      expect(body.files.length).toBeGreaterThan(60);
      expect(
        body.checks.filter((c: { state: string }) => c.state === 'failed'),
      ).toEqual([]);
      expect(body.differs).toContainEqual({
        path: 'infra/clusters/checkout.tfvars',
        change: 'changed',
      });
      expect(JSON.stringify(body)).not.toContain('111122223333');

      // The owner's address came by itself; nobody answered anything.
      const { natGateways: _typed, ...untouched } = given;
      const plain = await portal.post('/platforms/preview', {
        answers: { ...untouched, edited: [] },
      });
      expect(plain.body.differs).toEqual([]);

      const refused = await portal.post('/platforms/preview', {
        answers: { ...given, vpcCidr: '10.0.0.0/8' },
      });
      expect(refused.status).toBe(200);
      expect(refused.body.files).toEqual([]);
      expect(refused.body.findings[0].field).toBe('vpcCidr');
    },
    PREVIEW_LIMIT_MS,
  );

  it.each([{}, { answers: 'x' }, { answers: [] }])(
    'answers %j with 400',
    async body => {
      const response = await portal.post('/platforms/check', body);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain('"answers"');
    },
  );

  it('refuses a body that no form sends', async () => {
    const response = await portal.post('/platforms/check', {
      answers: { description: 'x'.repeat(200_000) },
    });
    expect(response.status).toBe(413);
  });

  it('asks for the permission on each endpoint', async () => {
    const denied = await start(false);
    for (const response of [
      await denied.get('/platforms/form-facts'),
      await denied.post('/platforms/check', { answers }),
      await denied.post('/platforms/preview', { answers }),
    ]) {
      expect(response.status).toBe(403);
      expect(response.body.error.message).toContain(
        'eks-platform.platform.preview',
      );
    }
  });
});
