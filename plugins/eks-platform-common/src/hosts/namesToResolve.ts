import type { ClusterFacts } from '../cluster/clusterFacts';
import type { ClusterState } from '../cluster/clusterState';
import type { Answer } from '../sources/answer';
import { getFresh } from '../sources/readAnswer';
import { getLoadBalancerFor } from './loadBalancerFor';
import { isDnsName, isPrivateName } from './privateName';
import { listPublicHosts } from './listPublicHosts';

/** Names that a view wants to hear of from DNS. @public */
export interface NamesToResolve {
  /** Hosts of routes. */
  hosts: string[];
  /** Names of load balancers that they should lead to. */
  targets: string[];
}

/**
 * What to ask DNS for a cluster: public hosts, and the load balancers that they should lead to. Undefined while routes are
 * not known. `privateNames`: also what only DNS inside the network knows.
 *
 * @public
 */
export function listNamesToResolve(
  state: Pick<ClusterState, 'kubernetes' | 'aws'>,
  options: { privateNames: boolean },
): NamesToResolve | undefined {
  const facts = readRoutes(state);
  const { ingresses, ingressRoutes } = facts.kubernetes;
  if (!ingresses && !ingressRoutes) {
    return undefined;
  }
  const hosts = new Set<string>();
  const targets = new Set<string>();
  for (const route of listPublicHosts(facts).hosts) {
    const loadBalancer = getLoadBalancerFor(route, facts);
    const isReady = loadBalancer.state === 'ready';
    const isPrivate =
      (isReady && loadBalancer.isInternal) ||
      isPrivateName(route.host, facts.aws.hostedZones);
    if (!isDnsName(route.host) || (isPrivate && !options.privateNames)) {
      continue;
    }
    hosts.add(route.host);
    if (isReady && isDnsName(loadBalancer.address.toLowerCase())) {
      targets.add(loadBalancer.address.toLowerCase());
    }
  }
  return { hosts: [...hosts], targets: [...targets] };
}

// Only what is needed: this is asked often, and a large cluster has 100,000 pods.
function readRoutes({
  kubernetes,
  aws,
}: Pick<ClusterState, 'kubernetes' | 'aws'>): Pick<
  ClusterFacts,
  'kubernetes' | 'aws'
> {
  const read = <T>(answer: Answer<T[]>) =>
    answer.state === 'not-installed' ? [] : getFresh(answer);
  return {
    kubernetes: {
      ingresses: read(kubernetes.ingresses),
      ingressRoutes: read(kubernetes.ingressRoutes),
      httpRoutes: read(kubernetes.httpRoutes),
      gateways: read(kubernetes.gateways),
      services: read(kubernetes.services),
    },
    aws: {
      loadBalancers: read(aws.loadBalancers),
      hostedZones: read(aws.hostedZones),
    },
  };
}
