import type { PlatformAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import { resolvePlatform } from './resolvePlatform';
import { renderPlatform } from './renderPlatform';
import { exampleContext } from './testing/exampleContext';
import { exampleLibrary } from './testing/exampleLibrary';

const VELERO = `
name: velero
title: Velero
description: Backups
layer: controllers
version: karpenter
namespace: velero
when: spec.region != 'eu-west-1'
whenHint: a region with backups
requires: [secrets]
ask: { page: operations, group: Backup, default: false }
parameters:
  - { name: schedule, title: Schedule, type: string, default: "0 3 * * *", pattern: "[-0-9*/, ]+", patternHint: "a cron line such as 0 3 * * *" }
  - { name: days, title: Days kept, type: integer, minimum: 1, maximum: 90, unit: days, default: 14 }
  - { name: mode, title: Mode, type: choice, default: all, choices: [{ value: all, title: All }, { value: some, title: Some }] }
  - { name: prefix, title: Prefix, type: string, default: "", when: "parameters.mode == 'some'" }
  - name: hubs
    title: Hubs
    type: list
    item: hub
    unique: name
    maxItems: 3
    default: []
    items:
      - { name: name, title: Name, type: string, required: true, pattern: "[a-z]+", patternHint: small letters }
      - { name: gpus, title: GPUs, type: integer, minimum: 0, default: 0 }
refuses:
  - { when: "parameters.days > 60 and parameters.mode == 'all'", field: days, level: warning, message: "\${{ parameters.days }} days of everything is a lot. Keep 30." }
runtimeInfo:
  - { key: velero_bucket, example: acme-velero }
  - { key: velero_role, example: arn, when: "parameters.mode == 'some'" }
identities:
  - { namespace: velero, serviceAccount: velero }
tfvars:
  - { name: velero_days, value: parameters.days, comment: "Days that backups are kept." }
links:
  - { title: Backups, url: "https://backups.\${{ spec.ingress.zone }}" }
costItems:
  - { title: "Backups, \${{ parameters.days }} days", hourlyUsd: "parameters.days * 0.001" }
notCounted: stored GiB
`;

const library = () =>
  exampleLibrary({
    'components/velero/component.yaml': VELERO,
    'components/velero/README.md': 'for readers of the library',
    'components/velero/kube/clusters/flux/velero.yaml.njk':
      'days: ${{ parameters.days }}\ndependsOn: ${{ component.dependsOn | yamlValue }}\n',
    'components/velero/kube/hubs/${{ hub.name }}/values.yaml.njk':
      'gpus: ${{ hub.gpus }}\n',
    'components/secrets/component.yaml': `
name: secrets
title: External Secrets
description: D
layer: controllers
requires: [bucket]
ask: { page: operations, group: Secrets, default: false }
`,
    'components/secrets/kube/clusters/flux/secrets.yaml': 'a: 1\n',
    'components/bucket/component.yaml': `
name: bucket
title: Bucket
description: D
layer: core
when: spec.options['secrets'] is defined
`,
    'components/bucket/infra/bucket.tf': '# nothing for Flux\n',
    'skeleton/all.txt.njk':
      "velero ${{ 'on' if spec.options['velero'] else 'off' }} ${{ spec.options['nobody'] is defined }}\n",
  });

function resolve(
  components: PlatformAnswers['components'],
  changes: Partial<PlatformAnswers> = {},
) {
  const loaded = library();
  const resolved = resolvePlatform({
    given: {
      preset: 'gitops-platform',
      name: 'checkout',
      owner: 'group:default/team-checkout',
      repoUrl: 'localhost:7013?owner=platforms&repo=checkout',
      account: 'sandbox',
      ...changes,
      components,
    },
    library: loaded,
    context: exampleContext(loaded),
  });
  const own = resolved.findings.filter(finding =>
    finding.field.startsWith('components'),
  );
  return { ...resolved, own, library: loaded };
}

describe('components', () => {
  it('are absent from the options until they are chosen', () => {
    const { spec, own, derived } = resolve(undefined);
    expect(own).toEqual([]);
    expect(spec.options).toEqual({});
    expect(spec.components).toEqual([]);
    expect(derived.components?.velero).toEqual({
      offered: true,
      chosen: false,
      hidden: ['prefix'],
      perHour: 0.014,
      notCounted: 'stored GiB',
    });
  });

  it('bring what they require, and carry what templates need', () => {
    const {
      spec,
      own,
      derived,
      library: loaded,
    } = resolve({
      velero: {
        enabled: true,
        parameters: {
          days: 30,
          hubs: [{ name: 'bio', gpus: 1 }, { name: 'art' }],
        },
      },
    });
    expect(own).toEqual([]);
    expect(spec.options.velero).toEqual({
      schedule: '0 3 * * *',
      days: 30,
      mode: 'all',
      prefix: '',
      hubs: [
        { name: 'bio', gpus: 1 },
        { name: 'art', gpus: 0 },
      ],
    });
    expect(derived.components?.secrets.neededBy).toBe('Velero');
    expect(spec.components.map(item => [item.name, item.flux])).toEqual([
      ['bucket', false],
      ['secrets', true],
      ['velero', true],
    ]);
    expect(spec.components[2]).toMatchObject({
      // The bucket is OpenTofu's alone, so Flux does not wait for it.
      dependsOn: ['secrets'],
      version: '1.14.1',
      runtimeInfo: [
        {
          key: 'velero_bucket',
          output: 'velero_bucket',
          type: 'string',
          example: 'acme-velero',
        },
      ],
      identities: [{ namespace: 'velero', serviceAccount: 'velero' }],
      tfvars: [
        {
          name: 'velero_days',
          value: 30,
          comment: 'Days that backups are kept.',
        },
      ],
      links: [
        {
          title: 'Backups',
          url: 'https://backups.k8s-us-east-1-checkout.sandbox.acme.dev',
        },
      ],
      costItems: [{ title: 'Backups, 30 days', hourlyUsd: 0.03 }],
    });
    const files = renderPlatform({ library: loaded, spec });
    const contents = Object.fromEntries(
      files.map(file => [file.path, file.content]),
    );
    expect(contents).toMatchObject({
      'all.txt': 'velero on false\n',
      'kube/clusters/flux/velero.yaml': 'days: 30\ndependsOn: [secrets]\n',
      'kube/hubs/bio/values.yaml': 'gpus: 1\n',
      'kube/hubs/art/values.yaml': 'gpus: 0\n',
    });
    expect(Object.keys(contents)).not.toContain('README.md');
  });

  it('are in the estimate, and unknown in a region without prices', () => {
    const { cost } = resolve({ velero: { enabled: true } });
    expect(cost.items).toContainEqual(
      expect.objectContaining({
        name: 'Backups, 14 days',
        perHour: expect.objectContaining({ bound: 'exact', value: 0.014 }),
      }),
    );
    expect(cost.notCounted).toContain('Velero: stored GiB');
    expect(
      resolve(
        { velero: { enabled: true } },
        { region: 'eu-central-1' },
      ).cost.items.find(item => item.name.startsWith('Backups'))?.perHour.bound,
    ).toBe('unknown');
  });

  it('say what the user switched off is on because it is needed', () => {
    const { own } = resolve({
      velero: { enabled: true },
      secrets: { enabled: false },
    });
    expect(own).toEqual([
      {
        rule: 'component-needs',
        level: 'note',
        field: 'components.secrets.enabled',
        message: 'External Secrets is on because Velero needs it.',
      },
    ]);
  });

  it('are left out, with the reason, where they cannot be', () => {
    const { own, spec } = resolve(
      { velero: { enabled: true, parameters: { days: 900 } } },
      { region: 'eu-west-1' },
    );
    expect(spec.options).toEqual({});
    expect(own.map(finding => [finding.level, finding.message])).toEqual([
      [
        'note',
        'Velero was asked for but is left out: it needs a region with backups.',
      ],
    ]);
  });

  it.each([
    [
      { ghost: { enabled: true } },
      'components.ghost',
      '"ghost" is no component that can be chosen. There are secrets, velero.',
    ],
    [
      { bucket: { enabled: true } },
      'components.bucket',
      '"bucket" is no component that can be chosen. There are secrets, velero.',
    ],
    [
      { velero: { enabled: true, parameters: { dyas: 3 } } },
      'components.velero.parameters.dyas',
      'Velero has no parameter `dyas`. It has schedule, days, mode, prefix, hubs.',
    ],
    [
      { velero: { enabled: true, parameters: { days: '3' } } },
      'components.velero.parameters.days',
      'Days kept is `3`. Give a whole number between 1 and 90 (days).',
    ],
    [
      { velero: { enabled: true, parameters: { days: 91 } } },
      'components.velero.parameters.days',
      'Days kept is 91. Give a whole number between 1 and 90 (days).',
    ],
    [
      { velero: { enabled: true, parameters: { schedule: 'x; rm -rf /' } } },
      'components.velero.parameters.schedule',
      'Schedule is `x; rm -rf /`. Write a cron line such as 0 3 * * *.',
    ],
    [
      { velero: { enabled: true, parameters: { mode: 'none' } } },
      'components.velero.parameters.mode',
      'Mode is `none`. Choose all, some.',
    ],
    [
      { velero: { enabled: true, parameters: { hubs: 'bio' } } },
      'components.velero.parameters.hubs',
      'Hubs is `bio`. Give a list.',
    ],
    [
      {
        velero: {
          enabled: true,
          parameters: { hubs: [{ name: 'bio' }, { name: 'bio' }] },
        },
      },
      'components.velero.parameters.hubs.1.name',
      '`bio` is in row 1 of Hubs too. Change one of the two.',
    ],
    [
      { velero: { enabled: true, parameters: { hubs: [{ gpus: 1 }] } } },
      'components.velero.parameters.hubs.0.name',
      'Name is missing. Give one.',
    ],
    [
      {
        velero: {
          enabled: true,
          parameters: { hubs: [{ name: 'bio', quota: 1 }] },
        },
      },
      'components.velero.parameters.hubs.0.quota',
      'A row of Hubs has no parameter `quota`. It has name, gpus.',
    ],
    [
      {
        velero: {
          enabled: true,
          parameters: { hubs: 'abcd'.split('').map(name => ({ name })) },
        },
      },
      'components.velero.parameters.hubs',
      'Hubs has 4 rows. Keep between 0 and 3.',
    ],
  ])('refuse %j', (components, field, message) => {
    const { own } = resolve(components as PlatformAnswers['components']);
    expect(own).toEqual([
      expect.objectContaining({ level: 'error', field, message }),
    ]);
  });

  it('ask their own rules', () => {
    expect(
      resolve({ velero: { enabled: true, parameters: { days: 61 } } }).own,
    ).toEqual([
      {
        rule: 'component-velero',
        level: 'warning',
        field: 'components.velero.parameters.days',
        message: '61 days of everything is a lot. Keep 30.',
      },
    ]);
  });

  it('do not use an answer that is not asked', () => {
    const hidden = resolve({
      velero: { enabled: true, parameters: { prefix: 'x' } },
    });
    expect(hidden.own).toEqual([]);
    expect(hidden.spec.options.velero.prefix).toBe('');
    const shown = resolve({
      velero: { enabled: true, parameters: { prefix: 'x', mode: 'some' } },
    });
    expect(shown.spec.options.velero.prefix).toBe('x');
    expect(
      shown.spec.components.at(-1)?.runtimeInfo.map(item => item.key),
    ).toEqual(['velero_bucket', 'velero_role']);
  });
});
