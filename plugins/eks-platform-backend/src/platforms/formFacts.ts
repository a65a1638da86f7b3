import type {
  AccountChoice,
  AccountFacts,
  ComponentChoice,
  FormFacts,
  PlatformContext,
  RepositoryHost,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { resolvePlatform } from '@eks-platform/backstage-plugin-eks-platform-node';
import type { TemplateLibrary } from '@eks-platform/backstage-plugin-eks-platform-node';

/** Families that a system group is offered of; any other type of the table may be typed. */
const SYSTEM_FAMILIES = ['t4g', 'm7g', 'm6g', 't3', 't3a', 'm7i', 'm6i'];
const SYSTEM_SIZES = ['medium', 'large', 'xlarge'];

/** What the pages of the form show before any answer. */
export function formFacts(options: {
  context: PlatformContext;
  hosts: (RepositoryHost & { owners?: string[] })[];
  library: TemplateLibrary;
  demo: boolean;
}): FormFacts {
  const { context, hosts, library, demo } = options;
  const accounts = context.accounts.map(account =>
    accountChoice(account, context),
  );
  return {
    accounts,
    kubernetesVersions: context.versions.kubernetes.versions.map(row => ({
      version: row.version,
      standardUntil: row.standardUntil,
      extendedUntil: row.extendedUntil,
      locked: lockOfVersion(row.version, accounts),
    })),
    systemTypes: systemTypes(context),
    families: generalFamilies(context),
    gpuFamilies: gpuFamilies(context),
    presets: library.presets.map(preset => ({
      id: preset.id,
      title: preset.title,
      text: preset.text,
      gives: preset.gives,
      ...plainPlatform({ ...context, preset }, accounts, library),
    })),
    components: componentChoices(library),
    repositoryHosts: hosts.map(({ host, scm, owners }) => ({
      host,
      scm,
      owners,
    })),
    demo,
  };
}

function accountChoice(
  account: AccountFacts,
  context: PlatformContext,
): AccountChoice {
  return {
    alias: account.alias,
    description: account.description,
    regions: account.regions,
    locked: lockOfAccount(account, context),
    applyBy: account.apply.by,
    operatorsGroup: account.operatorsGroup || undefined,
    domains: account.dns.map(zone => zone.zone),
    allowedCidrs: [
      ...account.egressCidrs.backstage.map(cidr => ({
        cidr,
        what: 'Backstage' as const,
      })),
      ...account.egressCidrs.ci.map(cidr => ({ cidr, what: 'CI' as const })),
    ],
    vpcs: account.vpcs.map(vpc => ({
      id: vpc.id,
      region: vpc.region,
      cidr: vpc.cidr,
      description: vpc.description,
      privateSubnets: vpc.privateSubnetIds.length,
      publicSubnets: vpc.publicSubnetIds.length,
    })),
    vpcsInUse: context.vpcs
      .filter(vpc => vpc.account === account.alias)
      .map(({ cidr, cluster }) => ({ cidr, cluster })),
    guardrails: account.guardrails,
  };
}

function lockOfAccount(
  account: AccountFacts,
  { userGroups, repositoryHosts }: PlatformContext,
): string | undefined {
  const { allowedGroups, apply } = account;
  if (
    userGroups &&
    allowedGroups.length > 0 &&
    !allowedGroups.some(group => userGroups.includes(group))
  ) {
    return `Needs group ${allowedGroups
      .map(ref => ref.slice(ref.indexOf('/') + 1))
      .join(' or ')}`;
  }
  const has = (scm: string) => repositoryHosts.some(host => host.scm === scm);
  if (apply.by === 'github-actions' && !has('github')) {
    return 'Applied by GitHub Actions; no GitHub is connected to this portal';
  }
  if (apply.by === 'gitlab-ci' && !has('gitlab')) {
    return 'Applied by GitLab CI; no GitLab is connected to this portal';
  }
  return undefined;
}

function lockOfVersion(
  version: string,
  accounts: AccountChoice[],
): string | undefined {
  const isOlder = (oldest: string) =>
    Number(version.split('.')[1]) < Number(oldest.split('.')[1]);
  const usable = accounts.filter(account => !account.locked);
  const refusing = usable.filter(
    ({ guardrails }) =>
      guardrails.oldestKubernetes && isOlder(guardrails.oldestKubernetes),
  );
  const [first] = refusing;
  return first && refusing.length === usable.length
    ? `${first.alias} allows ${first.guardrails.oldestKubernetes} and newer`
    : undefined;
}

function systemTypes({ instanceTypes }: PlatformContext) {
  return SYSTEM_FAMILIES.flatMap(family =>
    SYSTEM_SIZES.flatMap(size => {
      const name = `${family}.${size}`;
      const facts = instanceTypes.get(name);
      return facts
        ? [
            {
              name,
              arch: facts.arch,
              vcpu: facts.vcpu,
              memoryGib: facts.memoryGib,
              maxPods: facts.maxPods ?? 0,
              perHour: facts.onDemandPerHour,
            },
          ]
        : [];
    }),
  );
}

/** Families of machines without accelerators, by category and generation. */
function generalFamilies({
  instanceTypes,
}: PlatformContext): FormFacts['families'] {
  const rows = new Map<string, FormFacts['families'][number]>();
  for (const [name, facts] of instanceTypes) {
    const [family, size] = name.split('.');
    const [, category, generation] = /^([a-z]+?)(\d+)/.exec(family) ?? [];
    if (facts.gpu || !generation || size.startsWith('metal')) {
      continue;
    }
    const row = rows.get(family) ?? {
      family,
      category,
      arch: facts.arch,
      generation: Number(generation),
      sizes: [],
    };
    row.sizes.push(size);
    row.fromPerHour = Math.min(
      row.fromPerHour ?? Infinity,
      facts.onDemandPerHour ?? Infinity,
    );
    rows.set(family, row);
  }
  return [...rows.values()]
    .map(row => ({
      ...row,
      fromPerHour: Number.isFinite(row.fromPerHour)
        ? row.fromPerHour
        : undefined,
    }))
    .sort((a, b) => (a.family < b.family ? -1 : 1));
}

function gpuFamilies({
  instanceTypes,
}: PlatformContext): FormFacts['gpuFamilies'] {
  const families = new Map<string, FormFacts['gpuFamilies'][number]>();
  for (const [name, facts] of instanceTypes) {
    const [family, size] = name.split('.');
    // Fractional devices and bare metal need more than a device plugin.
    if (
      facts.gpu?.vendor !== 'nvidia' ||
      facts.gpu.count < 1 ||
      size.startsWith('metal')
    ) {
      continue;
    }
    const row = families.get(family) ?? {
      family,
      gpu: facts.gpu.memoryGib
        ? `${facts.gpu.name}, ${Math.round(facts.gpu.memoryGib)} GiB`
        : facts.gpu.name,
      arch: facts.arch,
      sizes: [],
    };
    row.sizes.push({
      size,
      gpus: facts.gpu.count,
      vcpu: facts.vcpu,
      memoryGib: facts.memoryGib,
      perHour: facts.onDemandPerHour,
    });
    families.set(family, row);
  }
  const list = [...families.values()];
  for (const row of list) {
    row.sizes.sort((a, b) => a.gpus - b.gpus || a.vcpu - b.vcpu);
  }
  return list.sort(
    (a, b) =>
      (a.sizes[0].perHour ?? Infinity) - (b.sizes[0].perHour ?? Infinity),
  );
}

/** A preset as it is, in the first account that may be used: what it costs, and everything that it answers. */
function plainPlatform(
  context: PlatformContext,
  accounts: AccountChoice[],
  library: TemplateLibrary,
): Pick<FormFacts['presets'][number], 'answers' | 'cost'> {
  const account = accounts.find(item => !item.locked) ?? accounts[0];
  const { answers, cost } = resolvePlatform({
    given: {
      preset: context.preset.id,
      name: '',
      owner: '',
      repoUrl: '',
      account: account?.alias ?? '',
    },
    library,
    context,
  });
  return {
    cost,
    answers: { ...context.preset.answers, components: answers.components },
  };
}

/** Components that the form asks for, page by page in the order of their groups. */
function componentChoices(library: TemplateLibrary): ComponentChoice[] {
  return library.components
    .flatMap(({ definition }): ComponentChoice[] =>
      definition.ask
        ? [
            {
              name: definition.name,
              title: definition.title,
              description: definition.description,
              version: definition.version
                ? library.versions.pins[definition.version]
                : undefined,
              ask: definition.ask,
              parameters: definition.parameters,
              requires: definition.requires,
              whenHint: definition.whenHint,
            },
          ]
        : [],
    )
    .sort((a, b) => a.ask.order - b.ask.order || (a.title < b.title ? -1 : 1));
}
