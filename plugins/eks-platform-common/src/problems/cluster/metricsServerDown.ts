import { getCondition } from '../../kubernetes/condition';
import { getObjectKey } from '../../kubernetes/objectKey';
import { groupByWorkload } from '../../kubernetes/podWorkload';
import type { WorkloadProjection } from '../../kubernetes/projections';
import { getAge } from '../../view/age';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

const PATIENCE_MS = 5 * 60_000;

export const metricsServerDown: RegisteredProblem = {
  id: 'metrics-server-down',
  severity: 'warning',
  level: 'cause',
  scenario: 'metrics-server-down',
  clears: 'The metrics API answers.',
  rule: findMetricsServerDown,
};

/** The metrics API does not answer, while the API server does: nothing scales by its use. */
export function findMetricsServerDown(findings: Findings): FoundProblem[] {
  const { nodeMetrics, nodes } = findings.state.kubernetes;
  const isAlone = nodeMetrics.state === 'unreachable' && nodes.state === 'ok';
  const deployment = (findings.kubernetes.deployments ?? []).find(
    ({ meta }) => meta.name === 'metrics-server',
  );
  // Backstage may have begun to look a moment ago; the Deployment knows longer.
  const [since] = [
    nodeMetrics.state === 'ok' ? undefined : nodeMetrics.since,
    deployment && getDownSince(deployment),
  ]
    .flatMap(each => each ?? [])
    .sort();
  if (!isAlone || (getAge(since, findings.now) ?? 0) < PATIENCE_MS) {
    return [];
  }
  return [
    found(metricsServerDown, {
      object: 'cluster',
      title: 'What pods and nodes use is not measured',
      because: deployment
        ? `The metrics API does not answer; ${deployment.ready} of ${deployment.desired} pods of metrics-server are ready. Autoscalers stand still.`
        : 'The metrics API does not answer. Autoscalers stand still.',
      evidence: [
        {
          object: 'metrics.k8s.io',
          says: nodeMetrics.message ?? 'no answer',
          ...(since && { at: since }),
        },
      ],
      ...(since && { since }),
      next: 'Read `kubectl -n kube-system logs deployment/metrics-server`',
      clearsIn: 'a minute after metrics-server is ready',
      target: { tab: 'overview', query: { card: 'capacity' } },
      explains: deployment ? explainsOf(deployment, findings) : {},
    }),
  ];
}

function getDownSince(deployment: WorkloadProjection): string | undefined {
  const available = getCondition(deployment, 'Available');
  return available?.status === 'False'
    ? available.lastTransitionTime
    : undefined;
}

function explainsOf({ meta }: WorkloadProjection, findings: Findings) {
  const key = `Deployment/${getObjectKey(meta)}`;
  const own = groupByWorkload(
    (findings.kubernetes.pods ?? []).filter(
      pod => pod.meta.namespace === meta.namespace,
    ),
  ).get(key);
  return {
    objects: [key],
    pods: (own?.pods ?? []).map(pod => getObjectKey(pod.meta)),
  };
}
