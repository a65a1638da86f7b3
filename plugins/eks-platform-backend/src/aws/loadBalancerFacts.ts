import {
  DescribeListenerCertificatesCommand,
  DescribeTagsCommand,
  ElasticLoadBalancingV2Client,
  paginateDescribeListeners,
  paginateDescribeLoadBalancers,
  type Listener,
  type LoadBalancer,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type {
  LoadBalancerFacts,
  LoadBalancerListener,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { DeniedError } from '@eks-platform/backstage-plugin-eks-platform-node';
import { arnTail } from './arnTail';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactContext, FactSource } from './FactSource';
import { readTargetGroups } from './targetGroupFacts';

const TAGS_PER_CALL = 20;
const ENDS_TLS = new Set(['TLS', 'HTTPS']);
const TYPES = new Set(['network', 'application', 'gateway']);

export const loadBalancerFacts: FactSource<'loadBalancers'> = {
  action: 'elasticloadbalancing:DescribeLoadBalancers',
  // Targets fail their checks within half a minute.
  maxAgeMs: 30_000,
  needsCluster: true,
  async load(context) {
    const client = context.aws.client(
      context.ref,
      ElasticLoadBalancingV2Client,
    );
    const { vpcId } = context.cluster!.facts;
    const all = await callAws(
      context,
      'elasticloadbalancing:DescribeLoadBalancers',
      options =>
        collectPages(
          paginateDescribeLoadBalancers({ client }, {}, options),
          page => page.LoadBalancers,
        ),
    );
    const own = await keepOwn(
      context,
      client,
      all.filter(({ VpcId }) => VpcId === vpcId),
    );
    return Promise.all(own.map(each => read(context, client, each)));
  },
};

/** A VPC may hold load balancers of other clusters; the controllers tag what they make. */
async function keepOwn(
  context: FactContext,
  client: ElasticLoadBalancingV2Client,
  balancers: LoadBalancer[],
): Promise<LoadBalancer[]> {
  const { name } = context.ref;
  const own = new Set<string>();
  for (let i = 0; i < balancers.length; i += TAGS_PER_CALL) {
    const command = new DescribeTagsCommand({
      ResourceArns: balancers
        .slice(i, i + TAGS_PER_CALL)
        .flatMap(({ LoadBalancerArn }) => LoadBalancerArn ?? []),
    });
    const { TagDescriptions = [] } = await callAws(
      context,
      'elasticloadbalancing:DescribeTags',
      options => client.send(command, options),
    );
    for (const { ResourceArn = '', Tags = [] } of TagDescriptions) {
      const isOwn = Tags.some(
        ({ Key, Value }) =>
          Key === `kubernetes.io/cluster/${name}` ||
          ((Key === 'elbv2.k8s.aws/cluster' ||
            Key === 'eks:eks-cluster-name') &&
            Value === name),
      );
      if (isOwn) {
        own.add(ResourceArn);
      }
    }
  }
  return balancers.filter(({ LoadBalancerArn = '' }) =>
    own.has(LoadBalancerArn),
  );
}

async function read(
  context: FactContext,
  client: ElasticLoadBalancingV2Client,
  balancer: LoadBalancer,
): Promise<LoadBalancerFacts> {
  const { LoadBalancerArn = '', DNSName = '', State, Type = '' } = balancer;
  const [listeners, targetGroups] = await Promise.all([
    readListeners(context, client, LoadBalancerArn),
    unlessDenied(readTargetGroups(context, client, LoadBalancerArn)),
  ]);
  return {
    id: arnTail(LoadBalancerArn, 'loadbalancer'),
    name: balancer.LoadBalancerName ?? '',
    dnsName: DNSName.toLowerCase(),
    type: (TYPES.has(Type) ? Type : 'network') as LoadBalancerFacts['type'],
    scheme: balancer.Scheme === 'internal' ? 'internal' : 'internet-facing',
    state: State?.Code ?? 'unknown',
    ...(State?.Reason && { stateReason: State.Reason }),
    createdAt: balancer.CreatedTime?.toISOString() ?? '',
    listeners,
    ...(targetGroups && { targetGroups }),
  };
}

async function readListeners(
  context: FactContext,
  client: ElasticLoadBalancingV2Client,
  LoadBalancerArn: string,
): Promise<LoadBalancerListener[]> {
  const listeners = await callAws(
    context,
    'elasticloadbalancing:DescribeListeners',
    options =>
      collectPages(
        paginateDescribeListeners({ client }, { LoadBalancerArn }, options),
        page => page.Listeners,
      ),
  );
  return Promise.all(
    listeners.map(async listener => ({
      port: listener.Port ?? 0,
      protocol: listener.Protocol ?? 'TCP',
      certificates: ENDS_TLS.has(listener.Protocol ?? '')
        ? await readCertificates(context, client, listener)
        : [],
    })),
  );
}

/** All certificates of a listener, of which its own description names the default only. */
async function readCertificates(
  context: FactContext,
  client: ElasticLoadBalancingV2Client,
  { ListenerArn, Certificates = [] }: Listener,
): Promise<string[]> {
  const command = new DescribeListenerCertificatesCommand({ ListenerArn });
  const answer = await unlessDenied(
    callAws(
      context,
      'elasticloadbalancing:DescribeListenerCertificates',
      options => client.send(command, options),
    ),
  );
  const all = [...Certificates, ...(answer?.Certificates ?? [])];
  const ids = all.map(({ CertificateArn }) =>
    arnTail(CertificateArn, 'certificate'),
  );
  return [...new Set(ids.filter(Boolean))];
}

/** What one may not read is left out, and costs nothing else. */
async function unlessDenied<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof DeniedError) {
      return undefined;
    }
    throw error;
  }
}
