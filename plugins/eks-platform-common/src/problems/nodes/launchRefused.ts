import {
  getLaunchRefusal,
  type LaunchRefusal,
  type RefusalKind,
} from '../../karpenter/launch/launchRefusal';
import type { NodeClaimProjection } from '../../kubernetes/projections';
import { getAge } from '../../view/age';
import { endSentence, formatList, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count, getHurtPods } from '../hurts';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';
import { getWaitingFor } from './waitingForPools';

// A refusal that stands for a minute is not a hiccup: Karpenter asks AWS every few seconds.
const PATIENCE_MS = 60_000;

interface Words {
  title(pools: string): string;
  because: string;
  next: string;
}

type Definition = Pick<RegisteredProblem, 'id' | 'scenario' | 'clears'> & {
  kind: RefusalKind;
  words: Words;
};

const DEFINITIONS: Definition[] = [
  {
    kind: 'spot-role',
    id: 'spot-service-role-missing',
    scenario: 'spot-role-missing',
    clears: 'No claim is refused for want of the service-linked role of Spot.',
    words: {
      title: () => 'No spot node can be bought: the role of Spot is missing',
      because:
        'The account has no service-linked role `AWSServiceRoleForEC2Spot`, and Karpenter may not make it.',
      next: 'Run `aws iam create-service-linked-role --aws-service-name spot.amazonaws.com` once in the account',
    },
  },
  {
    kind: 'quota',
    id: 'ec2-quota-used-up',
    scenario: 'quota-used-up',
    clears: 'No claim is refused because of a quota.',
    words: {
      title: pools =>
        `Pool ${pools} may buy no more: a quota of EC2 is used up`,
      because:
        'AWS counts the vCPUs of running instances per family and per account, whatever the pool may still use.',
      next: 'Ask for more in Service Quotas, or let the pool use another family',
    },
  },
  {
    kind: 'denied',
    id: 'node-launch-denied',
    scenario: 'launch-denied',
    clears: 'No claim is refused for want of a right.',
    words: {
      title: pools => `Karpenter may not launch nodes of pool ${pools}`,
      because:
        'AWS refuses the call: the controller role, the node role or the key of the disks misses a right.',
      next: 'Compare the roles of Karpenter with the plan: `scripts/apply` sets them right',
    },
  },
  {
    kind: 'other',
    id: 'node-launch-fails',
    scenario: 'launch-fails',
    clears: 'Every claim that is younger than the fix has been launched.',
    words: {
      title: pools => `Nodes of pool ${pools} cannot be launched`,
      because: 'AWS refuses what the node class asks for.',
      next: 'Correct the EC2NodeClass of the pool',
    },
  },
];

/** Claims that AWS refuses, one problem for each kind of refusal. Missing addresses are told by their own rule. */
export const launchRefusedProblems: RegisteredProblem[] = DEFINITIONS.map(
  definition => {
    const problem: RegisteredProblem = {
      id: definition.id,
      severity: 'warning',
      level: 'cause',
      scenario: definition.scenario,
      clears: definition.clears,
      rule: (findings, explained) =>
        findRefused(definition, findings, explained),
    };
    return problem;
  },
);

interface Refused {
  claim: NodeClaimProjection;
  refusal: LaunchRefusal;
}

function findRefused(
  definition: Definition,
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const refused = (findings.kubernetes.nodeClaims ?? []).flatMap(claim => {
    const refusal = getLaunchRefusal(claim);
    const age = getAge(refusal?.since, findings.now) ?? 0;
    return refusal?.kind === definition.kind && age >= PATIENCE_MS
      ? [{ claim, refusal }]
      : [];
  });
  // Causes of the last kind differ; each message is a problem of its own.
  const groups = new Map<string, Refused[]>();
  for (const item of refused) {
    const key = definition.kind === 'other' ? item.refusal.reason : 'account';
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups].map(([key, items]) =>
    toProblem(definition, { key, items }, findings, explained),
  );
}

function toProblem(
  definition: Definition,
  { key, items }: { key: string; items: Refused[] },
  findings: Findings,
  explained: Explained,
): FoundProblem {
  const pools = [...new Set(items.flatMap(({ claim }) => claim.pool ?? []))];
  const pods = getHurtPods(getWaitingFor(pools, findings, explained));
  const { words } = definition;
  const [{ refusal }] = items;
  const said = refusal.message
    ? ` ${endSentence(`AWS says: ${shorten(refusal.message, 120)}`)}`
    : '';
  return found(
    { id: definition.id, severity: 'warning' },
    {
      object: key,
      title: words.title(formatList(pools) || 'of Karpenter'),
      because: `${words.because}${definition.kind === 'other' ? said : ''}`,
      evidence: items.slice(0, 3).map(item => ({
        object: `NodeClaim ${item.claim.meta.name}`,
        says: `\`${item.refusal.reason}\`${
          item.refusal.message ? `: ${shorten(item.refusal.message, 120)}` : ''
        }`,
        at: item.refusal.since,
      })),
      since: items.map(item => item.refusal.since).sort()[0],
      next: words.next,
      hurts: [
        ...pods.hurts,
        ...count(items.length, 'claim refused', 'claims refused'),
      ],
      clearsIn: 'a minute after the fix: Karpenter asks again by itself',
      target: { tab: 'nodes', query: pools[0] ? { pool: pools[0] } : {} },
      explains: {
        objects: items.map(item => `NodeClaim/${item.claim.meta.name}`),
        pods: pods.keys,
      },
      marks: { pools },
    },
  );
}
