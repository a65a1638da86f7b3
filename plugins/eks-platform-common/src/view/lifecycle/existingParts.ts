import { getCondition } from '../../kubernetes/condition';
import { getNodeIdentity } from '../../kubernetes/nodeIdentity';
import { getNodeState } from '../../kubernetes/nodeState';
import type { Findings } from '../../problems/findings';
import type { ItemState } from '../itemState';
import type { LifecycleView } from './lifecycleView';
import { isCovered } from '../../sections/ingress/hostCoverage';
import { formatCount } from '../words';

type Part = LifecycleView['exists'][number];

/** What exists of a platform now, in the order in which it is made. */
export function getExistingParts(findings: Findings): Part[] {
  return [
    ...getNetwork(findings),
    getControlPlane(findings),
    getSystemNodes(findings),
    getPools(findings),
    getHosts(findings),
  ];
}

const ROOT_STATES: Record<string, ItemState> = {
  waiting: 'waits',
  running: 'progressing',
  succeeded: 'ok',
  failed: 'critical',
};

function getNetwork(findings: Findings): Part[] {
  const root = findings.aws.applyReport?.roots.find(
    candidate => candidate.root === 'network',
  );
  return root
    ? [
        {
          name: 'Network',
          state: ROOT_STATES[root.result],
          ...(root.done !== undefined && {
            fact: formatCount(root.done, 'resource'),
          }),
        },
      ]
    : [];
}

const CONTROL_PLANE_STATES: Record<string, ItemState> = {
  ACTIVE: 'ok',
  UPDATING: 'ok',
  CREATING: 'progressing',
  PENDING: 'progressing',
  DELETING: 'leaving',
  FAILED: 'critical',
};

function getControlPlane(findings: Findings): Part {
  const { cluster } = findings.aws;
  return cluster
    ? {
        name: `Control plane ${cluster.version}`,
        state: CONTROL_PLANE_STATES[cluster.status] ?? 'unknown',
        fact: cluster.status.toLowerCase(),
      }
    : { name: 'Control plane', state: 'waits' };
}

function getSystemNodes(findings: Findings): Part {
  const name = 'System nodes';
  if (isUnknown(findings, 'nodes')) {
    return { name, state: 'unknown' };
  }
  const nodes = (findings.kubernetes.nodes ?? []).filter(
    node => getNodeIdentity(node).origin === 'managed-node-group',
  );
  const ready = nodes.filter(node => getNodeState(node, findings.now).ready);
  const wanted = (findings.aws.nodeGroups ?? []).reduce(
    (sum, group) => sum + group.desired,
    0,
  );
  return countPart(name, ready.length, Math.max(wanted, nodes.length), 'ready');
}

function getPools(findings: Findings): Part {
  const name = 'Node pools';
  if (isUnknown(findings, 'nodePools')) {
    return { name, state: 'unknown' };
  }
  const pools = findings.kubernetes.nodePools ?? [];
  const ready = pools.filter(
    pool => getCondition(pool, 'Ready')?.status === 'True',
  );
  return countPart(name, ready.length, pools.length, 'ready');
}

function getHosts(findings: Findings): Part {
  const name = 'Public hosts';
  if (
    isUnknown(findings, 'ingressRoutes') ||
    isUnknown(findings, 'certificates')
  ) {
    return { name, state: 'unknown' };
  }
  const hosts = findings.hosts.filter(host => host.route.tls);
  return countPart(
    name,
    hosts.filter(isCovered).length,
    hosts.length,
    'covered',
  );
}

function countPart(
  name: string,
  done: number,
  total: number,
  word: string,
): Part {
  if (total === 0) {
    return { name, state: 'waits' };
  }
  return {
    name,
    state: done >= total ? 'ok' : 'progressing',
    fact: `${done} of ${total} ${word}`,
  };
}

// Before the control plane exists nobody asks, and nothing is there; else a missing answer is not a zero.
function isUnknown(
  findings: Findings,
  source: keyof Findings['kubernetes'],
): boolean {
  return (
    findings.kubernetes[source] === undefined &&
    findings.state.kubernetes[source].state !== 'not-asked'
  );
}
