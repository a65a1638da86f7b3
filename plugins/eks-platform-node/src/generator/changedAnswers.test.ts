import { platformAnswersSchema } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { PlatformAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import { loadTemplateLibrary } from './loadTemplateLibrary';
import { LOCK_FILE } from './lockFile';
import { renderPlatform } from './renderPlatform';
import {
  TEMPLATE,
  exampleAnswers as answers,
  generalPool as general,
  goldenAnswers,
  gpuPool as gpu,
  traefikIngress as ingress,
} from './__testUtils__/exampleAnswers';
import {
  answerPlaces,
  answersShowing,
  readPlace,
  titleOf,
  withValue,
} from './__testUtils__/parameterAnswers';
import type { AnswerPlace } from './__testUtils__/parameterAnswers';
import { otherValues } from './__testUtils__/otherValues';
import {
  renderExample,
  resolveExample,
} from './__testUtils__/platformOfAnswers';
import type { TemplateLibrary } from './TemplateLibrary';
import { verifyPlatform } from './verify/verifyPlatform';

// Every answer of the form, changed; each must change a file.
const CHANGES: [string, Partial<PlatformAnswers>][] = [
  ['name', { name: 'payments' }],
  ['owner', { owner: 'group:default/team-web' }],
  ['description', { description: 'Other' }],
  ['repoUrl', { repoUrl: 'localhost:7013?owner=platforms&repo=other' }],
  [
    'account',
    {
      account: 'data-dev',
      repoUrl: 'github.com?owner=acme&repo=checkout',
      ingress: { ...ingress, domain: 'acme.dev' },
    },
  ],
  ['repositoryPath', { repositoryPath: 'platforms/checkout' }],
  ['zones', { zones: 2 }],
  ['vpcCidr', { vpcCidr: '10.9.0.0/16' }],
  ['natGateways', { natGateways: 'per-zone' }],
  [
    'subnets',
    {
      subnets: {
        private: ['10.0.0.0/20', '10.0.16.0/20', '10.0.32.0/20'],
        public: ['10.0.48.0/24', '10.0.49.0/24', '10.0.50.0/24'],
        intra: ['10.0.62.0/24', '10.0.63.0/24', '10.0.64.0/24'],
      },
    },
  ],
  ['kubernetesVersion', { kubernetesVersion: '1.35' }],
  ['supportPolicy', { supportPolicy: 'EXTENDED' }],
  ['endpoint', { endpoint: 'private' }],
  ['allowedCidrs', { allowedCidrs: ['203.0.113.7/32'] }],
  ...(
    [
      ['instanceType', { instanceType: 't4g.large' }],
      ['buys', { buys: 'on-demand' }],
      ['desired', { desired: 4 }],
      ['max', { max: 6 }],
    ] as const
  ).map(([key, change]): [string, Partial<PlatformAnswers>] => [
    `system.${key}`,
    {
      system: {
        instanceType: 't4g.medium',
        buys: 'spot',
        desired: 3,
        max: 5,
        ...change,
      },
    },
  ]),
  ...(
    [
      ['arch', { arch: 'both' }],
      ['buys', { buys: 'spot-first' }],
      ['categories', { categories: ['m'] }],
      ['minGeneration', { minGeneration: 6 }],
      ['limits.cpu', { limits: { cpu: 90, memory: 100 } }],
      ['limits.memory', { limits: { cpu: 100, memory: 90 } }],
      ['expireAfterHours', { expireAfterHours: 48 }],
      ['diskGib', { diskGib: 60 }],
      ['name', { name: 'other' }],
      ['families', { families: ['m7g'] }],
      ['sizes', { sizes: ['large', 'xlarge'] }],
      ['zones', { zones: ['a', 'b'] }],
      ['limits.nodes', { limits: { cpu: 100, memory: 100, nodes: 9 } }],
      ['graceMinutes', { graceMinutes: 30 }],
      ['diskIops', { diskIops: 6000 }],
      ['diskThroughput', { diskThroughput: 250 }],
      [
        'startupTaints',
        {
          startupTaints: [
            { key: 'acme.dev/x', value: '', effect: 'NoExecute' },
          ],
        },
      ],
      ['labels', { labels: { 'acme.dev/team': 'web' } }],
      ['weight', { weight: 20 }],
      [
        'consolidation',
        { consolidation: { policy: 'WhenEmpty', afterSeconds: 300 } },
      ],
      ['budgets', { budgets: [{ nodes: '5%' }] }],
      ['doNotDisrupt', { doNotDisrupt: true }],
    ] as const
  ).map(([key, change]): [string, Partial<PlatformAnswers>] => [
    `pools.0.${key}`,
    { pools: [{ ...general, ...change } as typeof general, gpu] },
  ]),
  ...(
    [
      ['family', { family: 'g6', arch: 'amd64' }],
      ['sizes', { sizes: ['2xlarge'] }],
      ['limits.gpus', { limits: { gpus: 1 } }],
    ] as const
  ).map(([key, change]): [string, Partial<PlatformAnswers>] => [
    `pools.1.${key}`,
    { pools: [general, { ...gpu, ...change } as typeof gpu] },
  ]),
  ...(
    [
      ['entry', { entry: 'none' }],
      ['reach', { reach: 'internal' }],
      ['certificates', { certificates: 'letsencrypt-staging' }],
      ['email', { email: 'other@acme.dev' }],
    ] as const
  ).map(([key, change]): [string, Partial<PlatformAnswers>] => [
    `ingress.${key}`,
    { ingress: { ...ingress, ...change } },
  ]),
  ['components.hello', { components: { hello: { enabled: false } } }],
  ['components.gpu-smoke', { components: { 'gpu-smoke': { enabled: false } } }],
];

/** Files with their text, apart from the lock file, which records every answer. */
const textsOf = (files: { path: string; content: string }[]) =>
  new Map(
    files
      .filter(file => file.path !== LOCK_FILE)
      .map(file => [file.path, file.content]),
  );

// Rendering a hundred repositories takes its time on a busy machine.
jest.setTimeout(600_000);

describe('a changed answer changes the repository', () => {
  let library: TemplateLibrary;
  let before: Map<string, string>;
  beforeAll(async () => {
    library = await loadTemplateLibrary(TEMPLATE);
    before = textsOf(renderExample(library, answers).files);
  });

  it.each(CHANGES)('%s', async (_name, change) => {
    const given = { ...answers, ...change };
    expect(platformAnswersSchema.safeParse(given).success).toBe(true);
    const { files, spec } = renderExample(library, given);
    expect(textsOf(files)).not.toEqual(before);
    const checks = await verifyPlatform({ files, spec, library });
    expect(checks.flatMap(check => check.failures)).toEqual([]);
  });

  it('every parameter of every component', () => {
    // The small one is quick; what needs more is in the large one.
    const bases = [answers, goldenAnswers('fullest')];
    const unchanged: string[] = [];
    for (const place of answerPlaces(library)) {
      const title = titleOf(place);
      const pair = pairOf(place, bases);
      if (!pair) {
        unchanged.push(`${title}: no other value is legal`);
      } else if (pair[0] === pair[1]) {
        unchanged.push(`${title}: changes no file`);
      }
    }
    expect(unchanged).toEqual([]);
  });

  /** All text of the repository with the present and with another value. */
  function pairOf(place: AnswerPlace, bases: PlatformAnswers[]) {
    for (const base of bases) {
      const shown = answersShowing(library, [base], place);
      const other = shown && changed(shown, place);
      if (shown && other) {
        return [renderExample(library, shown).files, other].map(files =>
          JSON.stringify([...textsOf(files)]),
        );
      }
    }
    return undefined;
  }

  /** The repository with the first other value that no rule refuses. */
  function changed(shown: PlatformAnswers, place: AnswerPlace) {
    const { spec } = resolveExample(library, shown);
    const current = readPlace(place, spec.options[place.definition.name] ?? {});
    for (const value of otherValues(place, current)) {
      const other = resolveExample(library, withValue(shown, place, value));
      if (!other.findings.some(item => item.level === 'error')) {
        return renderPlatform({ library, spec: other.spec });
      }
    }
    return undefined;
  }
});
