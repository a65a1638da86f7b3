import { CLAIM_STAGE_LIMIT_MS } from '../../karpenter/claimStage';
import { getNodePrice } from '../../cost/nodePrice';
import { getCondition, hasCondition } from '../../kubernetes/condition';
import { getObjectKey } from '../../kubernetes/objectKey';
import { getNodeIdentity } from '../../kubernetes/nodeIdentity';
import type {
  DaemonSetProjection,
  NodeClaimProjection,
  NodeProjection,
  Taint,
} from '../../kubernetes/projections';
import { formatTaint, getUntoleratedTaints } from '../../kubernetes/taint';
import { formatAge, getAge } from '../../view/age';
import { formatCount } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { shortName } from '../gpu/gpuNodeWithoutDevices';
import { count } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';

/** Who lifts a start-up taint, by its key. */
const LIFTERS: Record<string, RegExp> = {
  'ebs.csi.aws.com/agent-not-ready': /^ebs-csi-node$/,
  'efs.csi.aws.com/agent-not-ready': /^efs-csi-node$/,
  'fsx.csi.aws.com/agent-not-ready': /^fsx-csi-node$/,
  'node.cilium.io/agent-not-ready': /^cilium$/,
};
const REASONS = ['StartupTaintsExist', 'KnownEphemeralTaintsExist'];

export const startupTaintStays: RegisteredProblem = {
  id: 'startup-taint-stays',
  severity: 'warning',
  level: 'cause',
  scenario: 'startup-taint-stays',
  clears: 'The taint is lifted, or the node is gone.',
  rule: findStartupTaintStays,
};

interface Held {
  claim: NodeClaimProjection;
  node: NodeProjection;
  taint: Taint;
}

/** Nodes that joined and are still kept from pods by a start-up taint. One problem per taint. */
export function findStartupTaintStays(findings: Findings): FoundProblem[] {
  const groups = new Map<string, Held[]>();
  for (const claim of findings.kubernetes.nodeClaims ?? []) {
    const node = findings.nodeByName.get(claim.nodeName ?? '');
    const taint = node && findTaint(claim, node, findings);
    if (taint) {
      groups.set(taint.key, [
        ...(groups.get(taint.key) ?? []),
        { claim, node, taint },
      ]);
    }
  }
  return [...groups.values()].map(held => toProblem(held, findings));
}

function findTaint(
  claim: NodeClaimProjection,
  node: NodeProjection,
  { kubernetes, now }: Findings,
): Taint | undefined {
  const initialised = getCondition(claim, 'Initialized');
  const registered = getCondition(claim, 'Registered');
  const age = getAge(registered?.lastTransitionTime, now) ?? 0;
  if (
    claim.meta.deletedAt ||
    !hasCondition(claim, 'Registered') ||
    initialised?.status === 'True' ||
    !REASONS.includes(initialised?.reason ?? '') ||
    age < CLAIM_STAGE_LIMIT_MS.initialising
  ) {
    return undefined;
  }
  const pool = kubernetes.nodePools?.find(
    ({ meta }) => meta.name === claim.pool,
  );
  const message = initialised?.message ?? '';
  return (
    node.taints.find(({ key }) => message.includes(key)) ??
    node.taints.find(({ key }) =>
      pool?.startupTaints?.some(taint => taint.key === key),
    )
  );
}

function toProblem(held: Held[], findings: Findings): FoundProblem {
  const [first] = held;
  const { claim, node, taint } = first;
  const lifter = findings.kubernetes.daemonSets?.find(({ meta }) =>
    LIFTERS[taint.key]?.test(meta.name),
  );
  const cause = explain(first, lifter, findings);
  const since = getCondition(claim, 'Registered')?.lastTransitionTime;
  const age = formatAge(getAge(since, findings.now) ?? 0);
  const perHour = held.reduce((sum, item) => {
    const price = getNodePrice(getNodeIdentity(item.node), findings.state);
    return sum + (price.bound === 'unknown' ? 0 : price.value);
  }, 0);
  return found(startupTaintStays, {
    object: taint.key,
    title:
      held.length === 1
        ? `Node ${shortName(
            node.meta.name,
          )} takes no pod: its start-up taint stays`
        : `${formatCount(
            held.length,
            'node',
          )} take no pod: a start-up taint stays`,
    because: `Nobody has lifted \`${formatTaint(taint)}\` for ${age}: ${
      cause.because
    }. It will not heal by itself.`,
    evidence: [
      {
        object: `NodeClaim ${claim.meta.name}`,
        says: `\`${getCondition(claim, 'Initialized')?.reason}\``,
        ...(since && { at: since }),
      },
      ...(lifter
        ? [
            {
              object: `DaemonSet ${getObjectKey(lifter.meta)}`,
              says: `${lifter.ready} of ${lifter.desired} ready`,
            },
          ]
        : []),
    ],
    since,
    next: cause.next,
    hurts: count(held.length, 'node', 'nodes'),
    clearsIn: 'a minute after the fix',
    target: { tab: 'nodes', query: { node: node.meta.name } },
    explains: {
      objects: held.flatMap(item => [
        `NodeClaim/${item.claim.meta.name}`,
        `Node/${item.node.meta.name}`,
      ]),
    },
    marks: {
      nodes: held.map(item => ({
        name: item.node.meta.name,
        text: `takes no pod: \`${item.taint.key}\``.replace(/`/g, ''),
      })),
    },
    ...(perHour > 0 && { perHour }),
  });
}

function explain(
  { node, taint }: Held,
  lifter: DaemonSetProjection | undefined,
  { kubernetes }: Findings,
): { because: string; next: string } {
  if (!LIFTERS[taint.key]) {
    return {
      because: 'we do not know who should',
      next: `Find out who lifts \`${taint.key}\`, or take it out of the pool's \`startupTaints\``,
    };
  }
  if (!lifter) {
    return kubernetes.daemonSets
      ? {
          because: 'the driver that lifts it is not installed',
          next: `Install the driver, or take \`${taint.key}\` out of the pool's \`startupTaints\``,
        }
      : {
          because: 'DaemonSets are not known, so the reason is not either',
          next: 'Look at the DaemonSet that lifts it',
        };
  }
  const name = `\`${lifter.meta.name}\``;
  const [untolerated] = getUntoleratedTaints(
    node.taints.filter(({ key }) => key !== taint.key),
    lifter.tolerations,
  );
  return untolerated
    ? {
        because: `${name} lifts it and does not tolerate \`${formatTaint(
          untolerated,
        )}\``,
        next: `Add the toleration to ${name}`,
      }
    : {
        because: `${name} should have, and ${lifter.ready} of ${lifter.desired} of its pods are ready`,
        next: `Look at the pod of ${name} on the node`,
      };
}
