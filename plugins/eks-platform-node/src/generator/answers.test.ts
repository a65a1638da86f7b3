import path from 'node:path';
import { platformAnswersSchema } from '@eks-platform/backstage-plugin-eks-platform-common';
import type {
  ParameterDefinition,
  PlatformAnswers,
  PoolAnswers,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';
import type { Document } from 'yaml';
import { loadTemplateLibrary } from './loadTemplateLibrary';
import { LOCK_FILE } from './lockFile';
import { renderPlatform } from './renderPlatform';
import { resolvePlatform } from './resolvePlatform';
import { exampleContext } from './testing/exampleContext';
import type { TemplateLibrary } from './TemplateLibrary';
import { verifyPlatform } from './verify/verifyPlatform';

const template = path.resolve(__dirname, '../../../../templates/eks-platform');

const general = {
  name: 'default',
  kind: 'general' as const,
  arch: 'arm64' as const,
  buys: 'spot' as const,
  categories: ['c', 'm', 'r', 't'],
  limits: { cpu: 100, memory: 100 },
  expireAfterHours: 24,
  diskGib: 50,
};
const gpu = {
  name: 'gpu',
  kind: 'gpu' as const,
  arch: 'arm64' as const,
  buys: 'spot' as const,
  family: 'g5g',
  sizes: ['xlarge'],
  limits: { gpus: 2 },
  expireAfterHours: 4,
  diskGib: 100,
};
const ingress = {
  entry: 'traefik' as const,
  reach: 'public' as const,
  domain: 'sandbox.acme.dev',
  certificates: 'letsencrypt' as const,
  email: 'platform@acme.dev',
};
const answers: PlatformAnswers = {
  preset: 'gitops-platform',
  name: 'checkout',
  owner: 'group:default/team-checkout',
  description: 'Shop front',
  repoUrl: 'localhost:7013?owner=platforms&repo=checkout',
  account: 'sandbox',
  pools: [general, gpu],
  ingress,
  // Its mail goes to the address of the certificates, which some of these have not.
  components: { budget: { enabled: false } },
};

/** Ends quotes, begins templates and documents, breaks lines, leaves folders. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '"',
    "'",
    '\\',
    'a\nb: c',
    '--- \n- x',
    '${var.x}',
    '%{ if true }',
    '${{ spec.account }}',
    '{% raw %}',
    '${cluster_name}',
    '$(id)',
    '`id`',
    '../../etc/passwd',
    '#',
    '!!binary x',
    '*a',
    'null',
    'on',
    '1.36',
    'a'.repeat(200),
    '\u2028',
    '\u0000',
    '${jndi:x}',
    '<script>',
    '| hcl }}',
    '"\n}\nresource "aws_iam_user" "x" {}',
  ),
);

// Rendering and parsing a hundred repositories takes its time on a busy machine.
jest.setTimeout(300_000);

describe('answers', () => {
  let library: TemplateLibrary;
  let before: Map<string, string>;
  const resolve = (given: PlatformAnswers) =>
    resolvePlatform({ given, library, context: exampleContext(library) });

  const render = (given: PlatformAnswers) => {
    const { spec, findings } = resolve(given);
    expect(findings.filter(finding => finding.level === 'error')).toEqual([]);
    const files = renderPlatform({ library, spec });
    return { spec, files };
  };

  beforeAll(async () => {
    library = await loadTemplateLibrary(template);
    before = new Map(
      render(answers).files.map(file => [file.path, file.content]),
    );
  });

  const withText: Record<string, (text: string) => PlatformAnswers> = {
    name: text => ({ ...answers, name: text }),
    owner: text => ({ ...answers, owner: text }),
    description: text => ({ ...answers, description: text }),
    repoUrl: text => ({
      ...answers,
      repoUrl: `localhost:7013?owner=platforms&repo=${text}`,
    }),
    email: text => ({ ...answers, ingress: { ...ingress, email: text } }),
    domain: text => ({ ...answers, ingress: { ...ingress, domain: text } }),
    poolName: text => ({
      ...answers,
      pools: [general, { ...gpu, name: text }],
    }),
    category: text => ({
      ...answers,
      pools: [{ ...general, categories: ['c', text] }],
    }),
    family: text => ({
      ...answers,
      pools: [general, { ...gpu, family: text }],
    }),
    size: text => ({ ...answers, pools: [general, { ...gpu, sizes: [text] }] }),
    allowedCidr: text => ({ ...answers, allowedCidrs: [text] }),
    subnet: text => ({
      ...answers,
      subnets: {
        private: [text, '10.0.16.0/20', '10.0.32.0/20'],
        public: ['10.0.48.0/24', '10.0.49.0/24', '10.0.50.0/24'],
        intra: ['10.0.52.0/24', '10.0.53.0/24', '10.0.54.0/24'],
      },
    }),
    version: text => ({ ...answers, kubernetesVersion: text }),
    instanceType: text => ({
      ...answers,
      system: { instanceType: text, buys: 'spot', desired: 3, max: 5 },
    }),
    repositoryPath: text => ({ ...answers, repositoryPath: text }),
    byoSecret: text => ({
      ...answers,
      ingress: { ...ingress, certificates: 'byo', byoSecret: text },
    }),
    vpcId: text => ({ ...answers, networkMode: 'existing', vpcId: text }),
    families: text => ({
      ...answers,
      pools: [{ ...general, families: ['m7g', text] }],
    }),
    poolZone: text => ({ ...answers, pools: [{ ...general, zones: [text] }] }),
    taintKey: text => ({
      ...answers,
      pools: [
        general,
        {
          ...gpu,
          taints: [{ key: text, value: 'x', effect: 'NoSchedule' as const }],
        },
      ],
    }),
    taintValue: text => ({
      ...answers,
      pools: [
        general,
        {
          ...gpu,
          startupTaints: [
            { key: 'acme.dev/x', value: text, effect: 'NoExecute' as const },
          ],
        },
      ],
    }),
    labelKey: text => ({
      ...answers,
      pools: [{ ...general, labels: { [text]: 'x' } }],
    }),
    labelValue: text => ({
      ...answers,
      pools: [{ ...general, labels: { 'acme.dev/x': text } }],
    }),
    budget: text => ({
      ...answers,
      pools: [{ ...general, budgets: [{ nodes: text }] }],
    }),
    budgetSchedule: text => ({
      ...answers,
      pools: [
        {
          ...general,
          budgets: [{ nodes: '1', schedule: text, durationHours: 1 }],
        },
      ],
    }),
    region: text => ({ ...answers, region: text }),
    account: text => ({ ...answers, account: text }),
  };

  /** What is wrong with how such answers are treated; nothing when they are refused or come out as they went in. */
  async function troubleWith(given: PlatformAnswers): Promise<unknown[]> {
    const { spec, findings } = resolve(given);
    // One line, and not a page long.
    const long = findings.filter(finding => finding.message.length > 500);
    if (findings.some(finding => finding.level === 'error')) {
      return long;
    }
    const files = renderPlatform({ library, spec });
    const checks = await verifyPlatform({ files, spec, library });
    const catalog = files.find(file => file.path === 'catalog-info.yaml')!;
    const [cluster] = parseAllDocuments(catalog.content) as Document[];
    const { metadata, spec: body } = cluster.toJS();
    const isKept =
      body.owner === spec.owner &&
      (metadata.description ?? '') === spec.description;
    return [
      ...long,
      ...checks.flatMap(check => check.failures),
      ...(isKept ? [] : ['catalog-info.yaml changed the text']),
    ];
  }

  it('of hostile text are refused or harmless in every parameter of every component', async () => {
    const texts = library.components.flatMap(({ definition }) =>
      definition.parameters.flatMap(parameter => {
        if (parameter.type === 'string') {
          return [{ definition, name: parameter.name, column: undefined }];
        }
        return parameter.type === 'list'
          ? parameter.items
              .filter(item => item.type === 'string')
              .map(item => ({
                definition,
                name: parameter.name,
                column: item.name as string | undefined,
              }))
          : [];
      }),
    );
    expect(texts.length).toBeGreaterThan(20);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        hostile,
        async ({ definition, name, column }, text) => {
          const parameters = Object.fromEntries(
            definition.parameters
              .filter(item => item.example !== undefined)
              .map(item => [item.name, item.example]),
          );
          const row = (
            (parameters[name] ??
              definition.parameters.find(item => item.name === name)
                ?.default) as Record<string, unknown>[] | undefined
          )?.[0];
          const given = {
            ...answers,
            components: {
              [definition.name]: {
                enabled: true,
                parameters: {
                  ...parameters,
                  [name]: column ? [{ ...row, [column]: text }] : text,
                },
              },
            },
          };
          expect({
            component: definition.name,
            name,
            text,
            trouble: await troubleWith(given),
          }).toEqual({ component: definition.name, name, text, trouble: [] });
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each(Object.keys(withText))(
    'of hostile text as %s are refused or harmless',
    async field => {
      await fc.assert(
        fc.asyncProperty(hostile, async text => {
          expect(await troubleWith(withText[field](text))).toEqual([]);
        }),
        { numRuns: 12 },
      );
    },
  );

  // Every answer of the form, changed; each must change a file.
  const flips: [string, Partial<PlatformAnswers>][] = [
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
    [
      'components.gpu-smoke',
      { components: { 'gpu-smoke': { enabled: false } } },
    ],
  ];

  /** Another value of a parameter, that its definition takes. */
  function otherValue(
    parameter: ParameterDefinition,
    current: unknown,
  ): unknown {
    switch (parameter.type) {
      case 'boolean':
        return !current;
      case 'choice':
        return parameter.choices.find(item => item.value !== current)?.value;
      case 'integer':
      case 'number': {
        const now = Number(current ?? 0);
        const next = now + 1;
        return next <= (parameter.maximum ?? Infinity) ? next : now - 1;
      }
      default:
        return undefined;
    }
  }

  /** The repository with a component's parameters; undefined where the parameter is not asked. */
  function platformWith(
    { name }: { name: string },
    parameter: ParameterDefinition,
    parameters: Record<string, unknown>,
  ) {
    const { spec, findings, derived } = resolve({
      ...answers,
      components: { [name]: { enabled: true, parameters } },
    });
    const state = derived.components?.[name];
    return findings.some(item => item.level === 'error') ||
      !state?.chosen ||
      state.hidden.includes(parameter.name)
      ? undefined
      : {
          current: spec.options[name][parameter.name],
          files: renderPlatform({ library, spec }),
        };
  }

  it('change the repository: every parameter that is a number, a switch or a choice', () => {
    const unchanged: string[] = [];
    let flipped = 0;
    for (const { definition } of library.components) {
      const examples = Object.fromEntries(
        definition.parameters
          .filter(item => item.example !== undefined)
          .map(item => [item.name, item.example]),
      );
      for (const parameter of definition.parameters) {
        const plain = platformWith(definition, parameter, examples);
        const value = plain && otherValue(parameter, plain.current);
        const other =
          value === undefined
            ? undefined
            : platformWith(definition, parameter, {
                ...examples,
                [parameter.name]: value,
              });
        if (plain && other) {
          flipped += 1;
          const old = new Map(
            plain.files.map(file => [file.path, file.content]),
          );
          const isChanged =
            plain.files.length !== other.files.length ||
            other.files.some(
              file =>
                file.path !== LOCK_FILE && old.get(file.path) !== file.content,
            );
          if (!isChanged) {
            unchanged.push(`${definition.name}.${parameter.name}`);
          }
        }
      }
    }
    expect(unchanged).toEqual([]);
    expect(flipped).toBeGreaterThan(15);
  });

  it.each(flips)('change the repository: %s', async (_name, change) => {
    const given = { ...answers, ...change };
    expect(platformAnswersSchema.safeParse(given).success).toBe(true);
    const { files, spec } = render(given);
    const changed = files.filter(
      file => file.path !== LOCK_FILE && before.get(file.path) !== file.content,
    );
    expect(changed.length).toBeGreaterThan(0);
    const checks = await verifyPlatform({ files, spec, library });
    expect(checks.flatMap(check => check.failures)).toEqual([]);
  });

  it('work together in every mixture', async () => {
    const mixture = fc.record({
      zones: fc.constantFrom(2, 3),
      natGateways: fc.constantFrom('one' as const, 'per-zone' as const),
      endpoint: fc.constantFrom('private' as const, 'allow-list' as const),
      supportPolicy: fc.constantFrom('STANDARD' as const, 'EXTENDED' as const),
      components: fc.record({
        budget: fc.constant({ enabled: false }),
        hello: fc.record({ enabled: fc.boolean() }),
        'gpu-smoke': fc.record({ enabled: fc.boolean() }),
      }),
      pools: fc.constantFrom<PoolAnswers[]>(
        [general],
        [general, gpu],
        [
          { ...general, arch: 'both' as const },
          { ...general, name: 'big' },
        ],
      ),
      ingress: fc.record({
        entry: fc.constantFrom('traefik' as const, 'none' as const),
        reach: fc.constantFrom('public' as const, 'internal' as const),
        domain: fc.constant('sandbox.acme.dev'),
        certificates: fc.constantFrom(
          'letsencrypt' as const,
          'letsencrypt-staging' as const,
          'none' as const,
        ),
        email: fc.constant('platform@acme.dev'),
      }),
    });
    await fc.assert(
      fc.asyncProperty(mixture, async change => {
        const { files, spec } = render({ ...answers, ...change });
        const checks = await verifyPlatform({ files, spec, library });
        expect(checks.flatMap(check => check.failures)).toEqual([]);
      }),
      { numRuns: 25, seed: 20261121 },
    );
  });

  it('are recorded in the lock file without what the form alone needs', () => {
    const { files } = render({ ...answers, edited: ['name'] });
    const lock = parse(files.find(file => file.path === LOCK_FILE)!.content);
    expect(lock.answers).toMatchObject({
      name: 'checkout',
      account: 'sandbox',
    });
    expect(lock.answers.edited).toBeUndefined();
    // Hashes of files may end in digits.
    expect(JSON.stringify({ ...lock, files: {} })).not.toMatch(/\d{12}"/);
  });
});
