import type { Instant } from '../clock/Clock';
import { timestamp } from '../clock/duration';
import type { InstanceType } from './instanceType';
import type { KarpenterNodeOptions } from './karpenterNodeOptions';
import type { Condition, KubernetesObject } from './KubernetesObject';
import { condition, newObject } from './KubernetesObject';
import { providerId } from './node';

export interface NodeClaimOptions {
  options: KarpenterNodeOptions;
  type: InstanceType;
  name: string;
  labels: Record<string, string>;
  /** When each stage is reached. */
  times: Record<'launched' | 'registered' | 'ready' | 'initialized', Instant>;
  leaving: boolean;
}

/** A NodeClaim at the stage that it has reached. */
export function nodeClaim(parts: NodeClaimOptions): KubernetesObject {
  const { options, type, name, labels, times, leaving } = parts;
  const { now, pool, leavesAt, createdAt } = options;
  const launched = now >= times.launched;
  const registered = now >= times.registered;
  const template = pool.spec.template.spec;
  const resources = {
    cpu: String(type.vcpu),
    memory: `${type.memoryMib}Mi`,
    pods: String(type.maxPods),
    ...(type.gpu && { 'nvidia.com/gpu': String(type.gpu.count) }),
  };
  return {
    ...newObject({
      apiVersion: 'karpenter.sh/v1',
      kind: 'NodeClaim',
      name: options.claim,
      createdAt,
      generation: 1,
      deletedAt: leaving ? leavesAt : undefined,
      owner: pool,
      labels: {
        'karpenter.sh/nodepool': pool.metadata.name,
        ...(launched && {
          ...labels,
          'kubernetes.io/arch': type.arch,
          'kubernetes.io/os': 'linux',
          'node.kubernetes.io/instance-type': type.name,
          'topology.kubernetes.io/region': options.region,
          'topology.kubernetes.io/zone': options.zone,
        }),
      },
      finalizers: ['karpenter.sh/termination'],
    }),
    spec: {
      expireAfter: template.expireAfter,
      ...(template.terminationGracePeriod && {
        terminationGracePeriod: template.terminationGracePeriod,
      }),
      nodeClassRef: template.nodeClassRef,
      requirements: template.requirements,
      ...(template.taints && { taints: template.taints }),
      resources: { requests: { cpu: '1', pods: '4' } },
    },
    status: {
      conditions: claimConditions(parts),
      ...(launched && {
        providerID: providerId(options.zone, name, createdAt),
        imageID: 'ami-0f3a7c2b9d1e84a65',
        capacity: resources,
        allocatable: resources,
      }),
      ...(registered && {
        nodeName: name,
        ...(now >= times.ready && { lastPodEventTime: timestamp(times.ready) }),
      }),
    },
  };
}

function claimConditions({
  options,
  type,
  times,
  name,
  leaving,
}: NodeClaimOptions): Condition[] {
  const { now, createdAt, leavesAt } = options;
  const stage = (
    kind: string,
    since: Instant,
    before: Instant,
    reason: string,
    message: string,
  ) =>
    now >= since
      ? condition(kind, 'True', kind, '', since)
      : condition(kind, 'Unknown', reason, message, before);
  const unregistered = [
    'AwaitingReconciliation',
    'object is awaiting reconciliation',
  ];
  const launched = stage(
    'Launched',
    times.launched,
    createdAt,
    unregistered[0],
    unregistered[1],
  );
  const registered = stage(
    'Registered',
    times.registered,
    createdAt,
    'NodeNotFound',
    'Node not registered with cluster',
  );
  const [why, text] = initialisation(now, times, type, name);
  const initialized = stage(
    'Initialized',
    times.initialized,
    createdAt,
    why,
    text,
  );
  const pending = [launched, registered, initialized].find(
    each => each.status !== 'True',
  );
  const ready = pending
    ? condition(
        'Ready',
        'Unknown',
        'UnhealthyDependents',
        `${pending.type}=${pending.status}`,
        createdAt,
      )
    : condition('Ready', 'True', 'Ready', '', times.initialized);
  const drained = leaving
    ? [condition('Drained', 'Unknown', 'Draining', 'Draining', leavesAt!)]
    : [];
  return [launched, registered, initialized, ready, ...drained].map(each => ({
    ...each,
    observedGeneration: 1,
  }));
}

function initialisation(
  now: Instant,
  times: NodeClaimOptions['times'],
  type: InstanceType,
  name: string,
): [string, string] {
  if (now < times.registered) {
    return ['NodeNotFound', 'Node not registered with cluster'];
  }
  if (now < times.ready || !type.gpu) {
    return ['NodeNotReady', `Node status is NotReady`];
  }
  return [
    'ResourceNotRegistered',
    `Resource "nvidia.com/gpu" was requested but not registered on ${name}`,
  ];
}
