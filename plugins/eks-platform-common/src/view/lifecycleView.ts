import type { ApplyReport } from '../cluster/applyReport';
import { getLifecycleState } from '../cluster/lifecycleState';
import { getCondition } from '../kubernetes/condition';
import { getNodeState } from '../kubernetes/nodeState';
import type { Findings } from '../problems/findings';
import type { LifecycleState } from '../cluster/lifecycle';
import { formatAge, getAge } from './age';
import { getBootstrapSteps } from './bootstrapSteps';
import type { ItemState, LifecycleStation, LifecycleView } from './clusterView';
import { isCovered } from './ingressView';
import { formatCount } from './words';

const STATIONS = [
  'not-applied',
  'applying',
  'creating',
  'bootstrapping',
  'ready',
] as const;

/** The life cycle as a person follows it: stations, steps, what exists, the report. */
export function makeLifecycleView(findings: Findings): LifecycleView {
  const { state } = findings;
  const report = findings.aws.applyReport;
  const answer = state.aws.cluster;
  const isKnown = answer.state === 'ok' || answer.last !== undefined;
  // Where EKS does not say, the tab shows its ordinary sections, each with why it is missing.
  const lifecycle = isKnown
    ? getLifecycleState({
        cluster: findings.aws.cluster,
        report,
        now: findings.now,
        fluxReady: isBootstrapped(findings),
      })
    : 'ready';
  return {
    state: lifecycle,
    stations: getStations(lifecycle, findings, report),
    steps: getBootstrapSteps(findings),
    exists: getExisting(findings, report),
    ...(report && { report: toReport(report) }),
    ...(lifecycle === 'not-applied' && {
      apply: {
        by: state.account.applyBy,
        ...(state.account.applyBy === 'operator' && {
          command: `scripts/apply ${state.ref.name}`,
        }),
        ...(state.account.operatorsGroup && {
          operatorsGroup: state.account.operatorsGroup,
        }),
      },
    }),
  };
}

/** Flux writes the applied revision only after all that it waits for was healthy. */
function isBootstrapped(findings: Findings): boolean | undefined {
  const { kustomizations } = findings.kubernetes;
  return (
    kustomizations &&
    kustomizations.length > 0 &&
    kustomizations.every(
      object => object.suspend || object.lastAppliedRevision !== undefined,
    )
  );
}

function toReport(report: ApplyReport): LifecycleView['report'] {
  return {
    commit: report.commit,
    result: report.result,
    roots: report.roots.map(root => ({
      root: root.root,
      result: root.result,
      ...(root.done !== undefined && { done: root.done }),
      ...(root.planned !== undefined && { planned: root.planned }),
    })),
    updatedAt: report.updatedAt,
    ...(report.runUrl && { runUrl: report.runUrl }),
    ...(report.error && { error: report.error }),
  };
}

/** The station at which a failed life cycle stopped. */
export function getStoppedStation(
  findings: Findings,
): 'applying' | 'creating' | 'bootstrapping' {
  const cluster = findings.aws.cluster;
  if (!cluster) {
    return 'applying';
  }
  const report = findings.aws.applyReport;
  const failed = report?.roots.find(root => root.result === 'failed')?.root;
  if (failed === 'network') {
    return 'applying';
  }
  return failed === 'flux' ? 'bootstrapping' : 'creating';
}

function getStations(
  lifecycle: LifecycleState,
  findings: Findings,
  report: ApplyReport | undefined,
): LifecycleStation[] {
  const isFailed = lifecycle === 'failed';
  const at = isFailed ? getStoppedStation(findings) : lifecycle;
  const current = STATIONS.findIndex(station => station === at);
  return STATIONS.map((state, index) => {
    let progress: LifecycleStation['progress'] = 'waits';
    if (index < current || lifecycle === 'ready') {
      progress = 'done';
    } else if (index === current) {
      progress = isFailed ? 'failed' : 'running';
    }
    const fact = getStationFact(state, progress, findings, report);
    return {
      state,
      progress: state === 'not-applied' && current >= 0 ? 'done' : progress,
      ...(fact && { fact }),
    };
  });
}

function getStationFact(
  station: LifecycleStation['state'],
  progress: LifecycleStation['progress'],
  findings: Findings,
  report: ApplyReport | undefined,
): string | undefined {
  const { cluster } = findings.aws;
  switch (station) {
    case 'not-applied':
      return report ? `commit ${report.commit.slice(0, 7)}` : undefined;
    case 'applying': {
      if (!report || progress === 'waits') {
        return undefined;
      }
      const failed = report.roots.find(root => root.result === 'failed');
      if (progress === 'failed' && failed) {
        return `failed at infra/${failed.root}`;
      }
      const done = countDone(report);
      return done > 0 ? formatCount(done, 'resource') : undefined;
    }
    case 'creating': {
      if (progress === 'waits' || !cluster) {
        return undefined;
      }
      if (cluster.status !== 'CREATING') {
        return 'EKS is active';
      }
      const age = getAge(cluster.createdAt, findings.now);
      return age === undefined ? undefined : `for ${formatAge(age)}`;
    }
    case 'bootstrapping': {
      if (progress === 'waits') {
        return undefined;
      }
      const steps = getBootstrapSteps(findings);
      const done = steps.filter(step => step.state === 'ok').length;
      return steps.length > 0
        ? `${done} of ${formatCount(steps.length, 'step')}`
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Resources that the apply has made so far. */
export function countDone(report: ApplyReport): number {
  return report.roots.reduce((sum, root) => sum + (root.done ?? 0), 0);
}

function getExisting(
  findings: Findings,
  report: ApplyReport | undefined,
): LifecycleView['exists'] {
  const { cluster, nodeGroups } = findings.aws;
  const rows: LifecycleView['exists'] = [];
  const network = report?.roots.find(root => root.root === 'network');
  if (network) {
    const states: Record<string, ItemState> = {
      waiting: 'waits',
      running: 'progressing',
      succeeded: 'ok',
      failed: 'critical',
    };
    rows.push({
      name: 'Network',
      state: states[network.result],
      ...(network.done !== undefined && {
        fact: formatCount(network.done, 'resource'),
      }),
    });
  }
  rows.push({
    name: cluster ? `Control plane ${cluster.version}` : 'Control plane',
    state: getControlPlaneState(findings),
    ...(cluster && { fact: cluster.status.toLowerCase() }),
  });
  const nodes = findings.kubernetes.nodes ?? [];
  const ready = nodes.filter(node => getNodeState(node, findings.now).ready);
  const wanted = nodeGroups?.reduce((sum, group) => sum + group.desired, 0);
  rows.push({
    name: 'System nodes',
    state: getCountState(ready.length, Math.max(wanted ?? 0, nodes.length)),
    ...(nodes.length > 0 && {
      fact: `${ready.length} of ${Math.max(wanted ?? 0, nodes.length)} ready`,
    }),
  });
  const pools = findings.kubernetes.nodePools ?? [];
  const readyPools = pools.filter(
    pool => getCondition(pool, 'Ready')?.status === 'True',
  );
  rows.push({
    name: 'Node pools',
    state: getCountState(readyPools.length, pools.length),
    ...(pools.length > 0 && {
      fact: `${readyPools.length} of ${pools.length} ready`,
    }),
  });
  const hosts = findings.hosts.filter(host => host.route.tls);
  const covered = hosts.filter(isCovered);
  rows.push({
    name: 'Public hosts',
    state: getCountState(covered.length, hosts.length),
    ...(hosts.length > 0 && { fact: `${covered.length} of ${hosts.length}` }),
  });
  return rows;
}

function getControlPlaneState(findings: Findings): ItemState {
  switch (findings.aws.cluster?.status) {
    case 'ACTIVE':
    case 'UPDATING':
      return 'ok';
    case 'CREATING':
    case 'PENDING':
      return 'progressing';
    case 'DELETING':
      return 'leaving';
    case 'FAILED':
      return 'critical';
    default:
      return 'waits';
  }
}

function getCountState(done: number, total: number): ItemState {
  if (total === 0) {
    return 'waits';
  }
  return done >= total ? 'ok' : 'progressing';
}
