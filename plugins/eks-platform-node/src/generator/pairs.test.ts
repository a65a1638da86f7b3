import path from 'node:path';
import type { PlatformAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import { checkContext } from './check/checkContext';
import { loadTemplateLibrary } from './loadTemplateLibrary';
import { renderPlatform } from './renderPlatform';
import { resolvePlatform } from './resolvePlatform';
import { pairwise } from './testing/pairwise';
import { verifyPlatform } from './verify/verifyPlatform';

const template = path.resolve(__dirname, '../../../../templates/eks-platform');
const onOff = [true, false] as const;

const rows = pairwise({
  preset: [
    'gitops-platform',
    'dagster-data-platform',
    'jupyterhub-campus',
    'fargate-karpenter',
  ],
  networkMode: ['create', 'existing'],
  zones: [3, 2],
  natGateways: ['one', 'per-zone'],
  endpoint: ['allow-list', 'private'],
  supportPolicy: ['STANDARD', 'EXTENDED'],
  entry: ['traefik', 'none'],
  reach: ['public', 'internal'],
  certificates: ['letsencrypt', 'letsencrypt-staging', 'byo', 'none'],
  gpuPool: onOff,
  tainted: onOff,
  repositoryPath: ['', 'platforms/checkout'],
  hello: onOff,
  velero: onOff,
  'kube-prometheus-stack': onOff,
  'external-secrets': onOff,
  'node-local-dns': onOff,
  'registry-cache': onOff,
  cloudtrail: onOff,
} as const);

jest.setTimeout(300_000);

it('any two answers work together', async () => {
  const library = await loadTemplateLibrary(template);
  let made = 0;
  const started = performance.now();
  for (const row of rows) {
    const preset = library.presets.find(item => item.id === row.preset)!;
    const given = answersOf(row, preset.answers);
    const { spec, findings } = resolvePlatform({
      given,
      library,
      context: checkContext(library, preset, '2026-11-21'),
    });
    const errors = findings.filter(item => item.level === 'error');
    expect({ row, errors }).toEqual({ row, errors: [] });
    made += 1;
    const files = renderPlatform({ library, spec });
    const checks = await verifyPlatform({ files, spec, library });
    expect({
      row,
      failures: checks.flatMap(check => check.failures),
    }).toEqual({ row, failures: [] });
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${
      rows.length
    } rows hold all pairs, ${made} platforms made, ${seconds.toFixed(1)} s`,
  );
  expect(made).toBe(rows.length);
});

function answersOf(
  row: (typeof rows)[number],
  preset: { pools: NonNullable<PlatformAnswers['pools']>; system: object },
): PlatformAnswers {
  return {
    preset: row.preset,
    name: 'checkout',
    owner: 'group:default/team-checkout',
    repoUrl: 'github.com?owner=acme&repo=checkout',
    repositoryPath: row.repositoryPath,
    account: 'sandbox',
    networkMode: row.networkMode,
    zones: row.zones,
    natGateways: row.natGateways,
    endpoint: row.endpoint,
    supportPolicy: row.supportPolicy,
    system: {
      ...preset.system,
      tainted: row.tainted,
      // Room for whatever the row adds.
      desired: 4,
      max: 6,
    } as PlatformAnswers['system'],
    pools: [
      ...preset.pools,
      ...(row.gpuPool
        ? [
            {
              name: 'extra-gpu',
              kind: 'gpu' as const,
              arch: 'arm64' as const,
              buys: 'spot' as const,
              family: 'g5g',
              sizes: ['xlarge'],
              limits: { gpus: 1 },
            },
          ]
        : []),
    ],
    ingress: {
      entry: row.entry,
      reach: row.reach,
      domain: 'sandbox.acme.dev',
      certificates: row.certificates,
      email: 'platform@acme.dev',
      byoSecret: 'acme/wildcard',
    },
    components: Object.fromEntries(
      (
        [
          'hello',
          'velero',
          'kube-prometheus-stack',
          'external-secrets',
          'node-local-dns',
          'registry-cache',
          'cloudtrail',
        ] as const
      ).map(name => [name, { enabled: row[name] }]),
    ),
  };
}
