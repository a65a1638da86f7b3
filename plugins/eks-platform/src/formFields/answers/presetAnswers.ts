import type {
  AccountChoice,
  CheckedAnswers,
  FormFacts,
  PlatformAnswers,
} from '@eks-platform/backstage-plugin-eks-platform-common';

/** Answers of a form that is being filled. */
export type PartialAnswers = Partial<PlatformAnswers>;

/** The account profile that the answers name. */
export function findAccount(
  facts: FormFacts | undefined,
  answers: PartialAnswers,
): AccountChoice | undefined {
  return facts?.accounts.find(account => account.alias === answers.account);
}

/**
 * What the preset answers where the user did not. Values that the server derives from other answers win over the preset's.
 */
export function getPresetAnswers(options: {
  facts: FormFacts | undefined;
  answers: PartialAnswers;
  derived: CheckedAnswers['derived'] | undefined;
}): PartialAnswers {
  const { facts, answers, derived } = options;
  const account = findAccount(facts, answers);
  const preset = (
    facts?.presets.find(candidate => candidate.id === answers.preset) ??
    facts?.presets[0]
  )?.answers as PartialAnswers | undefined;
  const newest = facts?.kubernetesVersions.find(version => !version.locked);
  return {
    region: account?.regions[0],
    zones: 3,
    natGateways: 'one',
    supportPolicy: 'STANDARD',
    endpoint: 'allow-list',
    allowedCidrs: [],
    kubernetesVersion: newest?.version,
    pools: [],
    ...preset,
    ...(derived?.vpcCidr ? { vpcCidr: derived.vpcCidr } : {}),
    ...(derived?.subnets ? { subnets: derived.subnets } : {}),
    ingress: {
      entry: 'traefik',
      reach: 'public',
      certificates: 'letsencrypt',
      ...preset?.ingress,
      domain: account?.domains[0] ?? preset?.ingress?.domain ?? '',
    },
  };
}

/** One answer, the user's or else the preset's; groups of answers are merged. */
export function getEffectiveAnswer(
  answers: PartialAnswers,
  preset: PartialAnswers,
  key: string,
): unknown {
  const own = answers[key as keyof PlatformAnswers];
  const default_ = preset[key as keyof PlatformAnswers];
  if (isGroup(own) && isGroup(default_)) {
    return { ...default_, ...own };
  }
  return own ?? default_;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
