import type { LoadBalancerFacts } from '../../aws/loadBalancer';
import { getLoadBalancerFor } from '../../hosts/loadBalancerFor';
import { getObjectKey } from '../../kubernetes/objectKey';
import { findServiceWorkload } from '../../kubernetes/serviceWorkload';
import type {
  ServiceProjection,
  WorkloadProjection,
} from '../../kubernetes/projections';
import { formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

/** What ELB's reasons mean. */
const REASONS: Record<string, string> = {
  'Target.FailedHealthChecks': 'health checks get no good answer',
  'Target.Timeout': 'health checks time out',
  'Target.ResponseCodeMismatch': 'health checks get another status than wanted',
  'Target.NotInUse': 'no listener or zone of the load balancer uses them',
  'Target.IpUnusable': 'their addresses cannot be reached',
  'Elb.InternalError': 'the load balancer itself fails',
};

export const targetsUnhealthy: RegisteredProblem = {
  id: 'targets-unhealthy',
  severity: 'critical',
  level: 'rest',
  scenario: 'targets-unhealthy',
  clears: 'Every target group has a healthy target.',
  rule: findTargetsUnhealthy,
};

/** Load balancers with a target group to which no request can go. */
export function findTargetsUnhealthy(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  return (findings.aws.loadBalancers ?? []).flatMap(balancer => {
    const dead = (balancer.targetGroups ?? []).filter(
      ({ healthy, initial }) => healthy === 0 && initial === 0,
    );
    const service = findService(balancer, findings);
    const workload =
      service && findServiceWorkload(service, findings.kubernetes);
    const key = workload && `Deployment/${getObjectKey(workload.meta)}`;
    if (
      balancer.state !== 'active' ||
      dead.length === 0 ||
      !isUsed(balancer, findings) ||
      (key && explained.objects.has(key))
    ) {
      return [];
    }
    const hosts = findings.hosts
      .filter(({ route }) => {
        const own = getLoadBalancerFor(route, findings);
        return own.state === 'ready' && own.aws === balancer;
      })
      .map(({ route }) => route.host);
    const isWhole = dead.length === balancer.targetGroups!.length;
    const total = dead.reduce((sum, group) => sum + group.total, 0);
    const isIdle = workload !== undefined && workload.ready === 0;
    return [
      found(targetsUnhealthy, {
        object: balancer.id,
        severity: isWhole ? 'critical' : 'warning',
        title:
          hosts.length === 0
            ? `Load balancer ${balancer.name} has no healthy target`
            : `${
                hosts.length === 1
                  ? `${hosts[0]} has`
                  : `${hosts.length} hosts have`
              } no healthy target`,
        because: isIdle
          ? `\`${workload.meta.name}\`, which takes its requests, has ${workload.ready} of ${workload.desired} pods ready.`
          : getBecause(dead, total),
        evidence: dead.slice(0, 2).map(group => ({
          object: `Target group ${group.name}`,
          says: `0 of ${group.total} targets healthy${
            group.reasons.length > 0
              ? `: ${formatList(group.reasons.map(each => `\`${each}\``))}`
              : ''
          }`,
        })),
        next: getNext(total, service, isIdle ? workload : undefined),
        hurts: count(hosts.length, 'host', 'hosts'),
        clearsIn: '2 min after the pods answer',
        target: {
          tab: 'ingress',
          ...(hosts[0] && { query: { host: hosts[0] } }),
        },
        explains: { objects: key ? [key] : [] },
        marks: { hosts },
      }),
    ];
  });
}

/** What the controller has left behind, or shares, is nobody's trouble here. */
function isUsed(balancer: LoadBalancerFacts, findings: Findings): boolean {
  return (
    findService(balancer, findings) !== undefined ||
    (findings.kubernetes.ingresses ?? []).some(({ loadBalancer }) =>
      loadBalancer.some(({ hostname }) => isAt(balancer, hostname)),
    ) ||
    (findings.kubernetes.gateways ?? []).some(({ addresses }) =>
      addresses.some(address => isAt(balancer, address)),
    )
  );
}

function isAt({ dnsName }: LoadBalancerFacts, address: string | undefined) {
  return address?.toLowerCase() === dnsName;
}

function findService(
  balancer: LoadBalancerFacts,
  { kubernetes }: Findings,
): ServiceProjection | undefined {
  return kubernetes.services?.find(({ loadBalancer }) =>
    loadBalancer.some(({ hostname }) => isAt(balancer, hostname)),
  );
}

function getBecause(
  dead: readonly { reasons: string[] }[],
  total: number,
): string {
  if (total === 0) {
    return 'Its target group is empty: no pod or node is registered.';
  }
  const words = dead
    .flatMap(({ reasons }) => reasons)
    .map(reason => REASONS[reason] ?? `AWS says \`${reason}\``);
  return words.length > 0
    ? `Its targets are registered, but ${formatList([...new Set(words)])}.`
    : 'Its targets are registered and not healthy; AWS gives no reason.';
}

function getNext(
  total: number,
  service: ServiceProjection | undefined,
  idle: WorkloadProjection | undefined,
): string {
  if (idle) {
    return idle.desired === 0
      ? `Scale \`${idle.meta.name}\` up`
      : `Read \`kubectl -n ${idle.meta.namespace} describe deployment ${idle.meta.name}\``;
  }
  if (total === 0) {
    return `Read the TargetGroupBindings: \`kubectl -n ${
      service?.meta.namespace ?? '<namespace>'
    } describe targetgroupbindings\``;
  }
  return 'Compare the port and path of the health check, and the security group of the pods, with what the pods answer';
}
