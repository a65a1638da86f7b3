import type {
  AccountChoice,
  CheckedAnswers,
  FormFacts,
  PlatformAnswers,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { isGroup, layOver } from './answerGroups';
import type { Drafts } from './drafts';

/** Answers of a form that is being filled. */
export type PartialAnswers = Partial<PlatformAnswers> & { drafts?: Drafts };

type Preset = FormFacts['presets'][number];

/** The account profile that the answers name. */
export function findAccount(
  facts: FormFacts | undefined,
  answers: PartialAnswers,
): AccountChoice | undefined {
  return facts?.accounts.find(account => account.alias === answers.account);
}

/** The preset that the answers name, else the recommended one. */
export function findPreset(
  facts: FormFacts | undefined,
  answers: PartialAnswers,
): Preset | undefined {
  return (
    facts?.presets.find(preset => preset.id === answers.preset) ??
    facts?.presets[0]
  );
}

/** Whether a preset needs a network that the account profile lends. */
export function needsVpc(preset: Preset | undefined): boolean {
  return preset?.answers.networkMode === 'existing';
}

/** Networks that the profile lends in a region. */
export function listVpcs(
  account: AccountChoice | undefined,
  region: string | undefined,
) {
  return (account?.vpcs ?? []).filter(vpc => vpc.region === region);
}

/**
 * What the preset answers where the user did not. Values that the server derives from other answers win over the preset's.
 */
export function getPresetAnswers(options: {
  facts: FormFacts | undefined;
  answers: PartialAnswers;
  derived: CheckedAnswers['derived'] | undefined;
  /** Address that Let's Encrypt may warn. */
  contact?: string;
}): PartialAnswers {
  const { facts, answers, derived, contact } = options;
  const account = findAccount(facts, answers);
  const preset = findPreset(facts, answers)?.answers as
    | PartialAnswers
    | undefined;
  const newest = facts?.kubernetesVersions.find(version => !version.locked);
  const region = answers.region ?? account?.regions[0];
  const vpcs = listVpcs(account, region);
  return {
    region: account?.regions[0],
    zones: 3,
    networkMode: 'create',
    natGateways: 'one',
    supportPolicy: 'STANDARD',
    endpoint: 'allow-list',
    allowedCidrs: [],
    kubernetesVersion: newest?.version,
    pools: [],
    components: {},
    ...preset,
    vpcId: vpcs.length === 1 ? vpcs[0].id : undefined,
    ...(derived?.vpcCidr ? { vpcCidr: derived.vpcCidr } : {}),
    ...(derived?.subnets ? { subnets: derived.subnets } : {}),
    system: preset?.system && {
      placement: 'managed-node-group',
      tainted: true,
      ...preset.system,
    },
    ingress: {
      entry: 'traefik',
      reach: 'public',
      certificates: 'letsencrypt',
      ...(contact === undefined ? {} : { email: contact }),
      ...preset?.ingress,
      domain: account?.domains[0] ?? preset?.ingress?.domain ?? '',
    },
  };
}

/** One answer, the user's or else the preset's. */
export function getEffectiveAnswer(
  answers: PartialAnswers,
  preset: PartialAnswers,
  key: string,
): unknown {
  const own = answers[key as keyof PartialAnswers];
  const usual = preset[key as keyof PartialAnswers];
  return isGroup(key)
    ? layOver({ key, own, usual, edited: answers.edited })
    : own ?? usual;
}
