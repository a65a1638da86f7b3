import { mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createLocateAction } from './locate';

const hosts = [
  {
    host: 'localhost:7013',
    scm: 'gitea' as const,
    baseUrl: 'http://localhost:7013',
  },
  { host: 'github.com', scm: 'github' as const, baseUrl: 'https://github.com' },
];

async function run(repoUrl: string, text: string) {
  const reader = mockServices.urlReader.mock({
    readUrl: async () => ({ buffer: async () => Buffer.from(text) } as any),
  });
  const context = createMockActionContext({ input: { repoUrl } } as any);
  await createLocateAction({ hosts, reader }).handler(context as any);
  return { reader, output: context.output as jest.Mock };
}

const cluster = `kind: Component
metadata: { name: hello }
---
kind: Resource
metadata:
  name: checkout
  annotations: { eks-platform.io/cluster: sandbox/us-east-1/checkout }
`;

describe('eks-platform:locate', () => {
  it.each([
    [
      'localhost:7013?owner=platforms&repo=checkout',
      'http://localhost:7013/platforms/checkout/src/branch/main/catalog-info.yaml',
    ],
    [
      'github.com?owner=acme&repo=checkout',
      'https://github.com/acme/checkout/blob/main/catalog-info.yaml',
    ],
  ])('finds the cluster of %s', async (repoUrl, url) => {
    const { reader, output } = await run(repoUrl, cluster);
    expect(reader.readUrl).toHaveBeenCalledWith(url, expect.anything());
    expect(output).toHaveBeenCalledWith('catalogInfoUrl', url);
    expect(output).toHaveBeenCalledWith(
      'entityRef',
      'resource:default/checkout',
    );
  });

  it('refuses other hosts and repositories without a cluster', async () => {
    await expect(run('evil.example?owner=a&repo=b', '')).rejects.toThrow(
      'Choose one on localhost:7013, github.com.',
    );
    await expect(
      run(
        'github.com?owner=a&repo=b',
        'kind: Component\nmetadata: { name: x }\n',
      ),
    ).rejects.toThrow('describes no cluster');
  });
});
