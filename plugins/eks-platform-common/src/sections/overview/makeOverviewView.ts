import { getHourlyCost } from '../../cost/hourlyCost';
import { getNodeState } from '../../kubernetes/nodeState';
import type { Findings } from '../../problems/findings';
import type { ItemState } from '../../view/itemState';
import type { OverviewView } from './overviewView';
import { getComingUp } from './comingUp';
import type { EksAddonFacts } from '../../aws/eksAddon';
import type { FoundProblem } from '../../problems/rule';
import type { Steps } from '../../view/steps';
import { getCapacityInSteps } from './capacity';
import { getInsights } from './insights';
import { getSavings } from './savings';
import { getSupport } from './support';
import { findWhoIsHurt } from './whoIsHurt';

/** Everything of the Overview tab but problems and life cycle. */
export function* makeOverviewViewInSteps(
  findings: Findings,
  found: readonly FoundProblem[],
): Steps<OverviewView> {
  const { cluster, addons } = findings.aws;
  const nodes = countNodes(findings);
  const pods = countPods(findings);
  const insights = getInsights(findings);
  yield;
  const capacity = yield* getCapacityInSteps(findings);
  const hurt = findWhoIsHurt(found, findings);
  yield;
  const cost = getHourlyCost(findings);
  yield;
  return {
    status: cluster?.status ?? 'unknown',
    ...(cluster?.createdAt && { createdAt: cluster.createdAt }),
    support: getSupport(findings),
    ...(nodes && { nodes }),
    ...(pods && { pods }),
    ...capacity,
    addons: (addons ?? []).map(addon => makeAddon(addon, findings)),
    ...(insights && { insights }),
    hurt,
    cost,
    savings: getSavings(found),
    comingUp: getComingUp(findings),
  };
}

/** Ready nodes of all nodes; undefined when nodes are not known. */
export function countNodes(findings: Findings): OverviewView['nodes'] {
  const { nodes } = findings.kubernetes;
  if (!nodes) {
    return undefined;
  }
  let ready = 0;
  for (const node of nodes) {
    ready += getNodeState(node, findings.now).ready ? 1 : 0;
  }
  return { ready, total: nodes.length };
}

/** Pods that run and pods that wait; undefined when pods are not known. */
export function countPods(findings: Findings): OverviewView['pods'] {
  const { pods } = findings.kubernetes;
  if (!pods) {
    return undefined;
  }
  let running = 0;
  let pending = 0;
  for (const pod of pods) {
    running += pod.phase === 'Running' ? 1 : 0;
    pending += pod.phase === 'Pending' ? 1 : 0;
  }
  return { running, pending };
}

function makeAddon(
  addon: EksAddonFacts,
  findings: Findings,
): OverviewView['addons'][number] {
  const offered = findings.aws.addonVersions?.find(
    ({ name }) => name === addon.name,
  );
  const newest = offered?.versions[0];
  return {
    name: addon.name,
    version: addon.version,
    state: getAddonState(addon.status, addon.issues),
    status: addon.issues[0] ?? addon.status.toLowerCase().replace(/_/g, ' '),
    ...(newest && newest !== addon.version && { newer: newest }),
  };
}

function getAddonState(status: string, issues: string[]): ItemState {
  if (
    ['DEGRADED', 'CREATE_FAILED', 'UPDATE_FAILED', 'DELETE_FAILED'].includes(
      status,
    )
  ) {
    return 'warning';
  }
  if (status === 'ACTIVE') {
    return issues.length > 0 ? 'warning' : 'ok';
  }
  return ['CREATING', 'UPDATING', 'DELETING'].includes(status)
    ? 'progressing'
    : 'unknown';
}
