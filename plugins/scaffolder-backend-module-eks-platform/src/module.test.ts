import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import scaffolderModuleGitea from '@backstage/plugin-scaffolder-backend-module-gitea';
import request from 'supertest';
import { parse } from 'yaml';
import scaffolderModuleEksPlatform from '.';

const templateDirectory = path.resolve(
  __dirname,
  '../../../templates/eks-platform',
);

const config = {
  integrations: {
    gitea: [
      {
        host: 'localhost:7013',
        baseUrl: 'http://localhost:7013',
        username: 'portal',
        password: 'demo',
      },
    ],
  },
  eksPlatform: {
    accounts: [
      {
        alias: 'sandbox',
        accountId: '111122223333',
        regions: ['us-east-1'],
        readerRole: 'eks-platform-reader',
        adminRole: 'eks-platform-admin',
        state: { bucket: 'acme-tofu-sandbox', region: 'us-east-1' },
        apply: { by: 'operator' },
        operatorsGroup: 'group:default/platform-operators',
        egressCidrs: { backstage: ['198.51.100.7/32'] },
        dns: [{ zone: 'sandbox.acme.dev', zoneId: 'Z0SANDBOX' }],
        git: { fluxCredentialSecret: 'platform/flux-git' },
      },
    ],
  },
};

const answers = {
  preset: 'gitops-platform',
  name: 'checkout',
  owner: 'group:default/team-checkout',
  description: 'Shop "front": ${{ 7 * 7 }} #1',
  repoUrl: 'localhost:7013?owner=platforms&repo=checkout',
  account: 'sandbox',
  ingress: {
    entry: 'traefik',
    reach: 'public',
    domain: 'sandbox.acme.dev',
    certificates: 'letsencrypt',
    email: 'platform@acme.dev',
    dashboard: true,
  },
};

/** Who runs the template; the owner of a platform is a group of theirs. */
const mock: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'mock' },
  spec: { memberOf: ['team-checkout'] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/team-checkout' }],
};

function directoryContents() {
  return readdirSync(templateDirectory, {
    recursive: true,
    withFileTypes: true,
  })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .map(file => ({
      path: path.relative(templateDirectory, file),
      base64Content: readFileSync(file, 'base64'),
    }))
    .filter(file => !file.path.startsWith('golden'));
}

// A dry run renders and verifies a whole repository.
jest.setTimeout(60_000);

describe('scaffolderModuleEksPlatform', () => {
  let server: Parameters<typeof request>[0];

  beforeAll(async () => {
    const backend = await startTestBackend({
      features: [
        scaffolderPlugin,
        scaffolderModuleGitea,
        scaffolderModuleEksPlatform,
        catalogServiceMock.factory({ entities: [mock] }),
        mockServices.rootConfig.factory({ data: config }),
      ],
    });
    server = backend.server;
  });

  const dryRun = (values: object) =>
    request(server)
      .post('/api/scaffolder/v2/dry-run')
      .send({
        template: parse(
          readFileSync(path.join(templateDirectory, 'template.yaml'), 'utf8'),
        ),
        values,
        directoryContents: directoryContents(),
      });

  it('registers its actions and its filter', async () => {
    const actions = await request(server).get('/api/scaffolder/v2/actions');
    expect(
      actions.body
        .map((action: { id: string }) => action.id)
        .filter((id: string) => id.startsWith('eks-platform:'))
        .sort(),
    ).toEqual([
      'eks-platform:add-cluster',
      'eks-platform:confirm',
      'eks-platform:explain-failure',
      'eks-platform:locate',
      'eks-platform:render',
      'eks-platform:resolve',
      'eks-platform:verify',
    ]);
    const extensions = await request(server).get(
      '/api/scaffolder/v2/templating-extensions',
    );
    expect(Object.keys(extensions.body.filters)).toContain('scmType');
  });

  it('runs the real template dry, with text of the user as it was typed', async () => {
    const response = await dryRun(answers);
    expect({ status: response.status, error: response.body.error }).toEqual({
      status: 200,
      error: undefined,
    });
    const files = new Map<string, string>(
      response.body.directoryContents.map(
        (file: { path: string; base64Content: string }) => [
          file.path,
          Buffer.from(file.base64Content, 'base64').toString(),
        ],
      ),
    );
    expect(files.size).toBeGreaterThan(60);
    const [cluster] = files.get('catalog-info.yaml')!.split('\n---\n');
    expect(parse(cluster)).toMatchObject({
      kind: 'Resource',
      metadata: { name: 'checkout', description: answers.description },
      spec: { owner: 'group:default/team-checkout' },
    });
    const log = response.body.log.map(
      (line: { body: { message: string } }) => line.body.message,
    );
    expect(log.join('\n')).toMatch(/\d+ answers, \d+ rules, 0 errors/);
    expect(log.join('\n')).toMatch(/0 collisions, 0 missing values/);
    expect(log.join('\n')).toMatch(/\d+ checks passed in \d+\.\d s/);
    expect(response.body.output).toMatchObject({
      name: 'checkout',
      entityRef: 'resource:default/checkout',
      cluster: 'sandbox/us-east-1/checkout',
      repositoryUrl: 'http://localhost:7013/platforms/checkout',
      applyBy: 'operator',
    });
    // Account ids stay in the backend.
    expect(JSON.stringify(response.body)).not.toContain('111122223333');
    expect([...files.values()].join('\n')).not.toContain('111122223333');
  });

  it('refuses in the action what the form would have refused', async () => {
    const response = await dryRun({
      ...answers,
      name: 'Checkout_1',
      vpcCidr: '10.4.0.0/12',
    });
    expect(response.status).not.toBe(200);
    expect(response.body.error.message).toContain('**Nothing was written.**');
    expect(response.body.error.message).toContain(
      'has a capital and an underscore',
    );
    expect(response.body.error.message).toContain('AWS takes /16 to /28');
    expect(response.body.error.message).not.toContain('\n');
  });
});
