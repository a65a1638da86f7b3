import type { LoadBalancerFacts } from '../../aws/loadBalancer';
import type { HostCertificate } from '../../certificates/hostCertificate';
import { getLoadBalancerFor } from '../../hosts/loadBalancerFor';
import { countTargets, type TargetCount } from '../../hosts/targetCount';
import type { Findings } from '../../problems/findings';
import type { Cell } from './hostRow';

/** Whether traffic can arrive. */
export function getLoadBalancerCell(
  host: HostCertificate,
  findings: Findings,
): Cell {
  const found = getLoadBalancerFor(host.route, findings);
  switch (found.state) {
    case 'ready': {
      const scheme = found.isInternal ? 'internal ' : '';
      const cell = found.aws && getAwsCell(found.aws);
      const detail = [found.address, cell?.detail].filter(Boolean).join(': ');
      return {
        state: cell?.state ?? 'ok',
        text: cell?.text ?? `${scheme}${found.kind}`,
        detail,
      };
    }
    case 'pending':
      return { state: 'progressing', text: 'no address', detail: found.detail };
    default:
      return { state: 'unknown', text: 'not known', detail: found.detail };
  }
}

/** What AWS says of a load balancer, when that is not simply good. */
function getAwsCell(
  balancer: LoadBalancerFacts,
): (Omit<Cell, 'text'> & { text?: string }) | undefined {
  if (balancer.state === 'provisioning') {
    return { state: 'progressing', text: 'being made' };
  }
  if (balancer.state !== 'active') {
    return {
      state: 'warning',
      text: balancer.state === 'failed' ? 'failed' : 'impaired',
      detail: balancer.stateReason,
    };
  }
  const targets = countTargets(balancer);
  return targets && describeTargets(targets);
}

function describeTargets(
  targets: TargetCount,
): Omit<Cell, 'text'> & { text?: string } {
  const detail = `${targets.healthy} of ${targets.total} targets healthy`;
  if (targets.worst && targets.worst.healthy === 0) {
    return targets.worst.initial > 0
      ? { state: 'progressing', text: 'checks targets', detail }
      : { state: 'critical', text: 'no target', detail };
  }
  return { state: 'ok', detail };
}
