import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createExplainFailureAction } from './explainFailure';

async function linesOf(
  input: Record<string, string>,
  options: { readable?: boolean; registered?: boolean } = {},
) {
  const lines: string[] = [];
  const context = createMockActionContext({
    input,
    getInitiatorCredentials: async () => mockCredentials.user(),
  } as any);
  jest
    .spyOn(context.logger, 'info')
    .mockImplementation(message => lines.push(message) as any);
  const action = createExplainFailureAction({
    catalog: catalogServiceMock({
      entities: options.registered
        ? [
            {
              apiVersion: 'v1',
              kind: 'Resource',
              metadata: { name: 'checkout' },
            },
          ]
        : [],
    }),
    reader: mockServices.urlReader.mock({
      readUrl: async () => {
        if (!options.readable) {
          throw new Error('403');
        }
        return {} as any;
      },
    }),
  });
  await action.handler(context as any);
  return lines;
}

const entityRef = 'resource:default/checkout';
const repositoryUrl = 'https://git.acme.dev/platforms/checkout';
const published = {
  entityRef,
  repositoryUrl,
  repositoryContentsUrl: `${repositoryUrl}/src/branch/main/`,
};

describe('eks-platform:explain-failure', () => {
  it.each([
    [
      'answers refused',
      {},
      {},
      ['Repository: none, nothing was written', 'Catalog entry: none'],
    ],
    [
      'publishing failed',
      { entityRef, repositoryUrl },
      {},
      [
        `Repository: ${repositoryUrl} was not published; it may exist without files`,
        `Catalog entry: ${entityRef} does not exist`,
      ],
    ],
    [
      'registering failed',
      { ...published, catalogInfoUrl: `${repositoryUrl}/x` },
      {},
      [
        `Repository: ${repositoryUrl} was published, but the portal cannot read it`,
        `Catalog entry: ${entityRef} does not exist`,
      ],
    ],
    [
      'something later failed',
      { ...published, catalogInfoUrl: `${repositoryUrl}/x` },
      { readable: true, registered: true },
      [
        `Repository: ${repositoryUrl} was published`,
        `Catalog entry: ${entityRef} exists`,
      ],
    ],
  ])('says what exists when %s', async (_name, input, options, lines) => {
    expect(await linesOf(input as Record<string, string>, options)).toEqual([
      ...lines,
      'In AWS: nothing',
    ]);
  });
});
