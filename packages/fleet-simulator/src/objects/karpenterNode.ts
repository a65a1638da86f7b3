import type { Instant } from '../clock/Clock';
import { SECOND, timestamp } from '../clock/duration';
import { instanceType } from './instanceType';
import type { InstanceType } from './instanceType';
import type { Condition, KubernetesObject } from './KubernetesObject';
import { condition, newObject } from './KubernetesObject';
import { node, nodeName, providerId } from './node';
import type { Taint } from './node';

export interface KarpenterNodeOptions {
  pool: KubernetesObject;
  /** Name of the claim: the pool's name and a suffix. */
  claim: string;
  address: string;
  instanceType: string;
  capacityType: 'spot' | 'on-demand';
  region: string;
  zone: string;
  version: string;
  createdAt: Instant;
  now: Instant;
  /** When Karpenter decides to remove it; it is gone 40 s later. */
  leavesAt?: Instant;
  /** Divides the waits of joining. */
  speed?: number;
  /** Whether a device plugin will register the GPUs. */
  devicePlugin?: boolean;
}

/** Seconds after its creation that a claim reaches each stage. */
const STAGES = { launched: 3, registered: 28, ready: 38, devices: 52 };
const LEAVING = 40 * SECOND;

/** A NodeClaim and, once registered, its Node; empty when it is not born yet or gone. */
export function karpenterNode(
  options: KarpenterNodeOptions,
): KubernetesObject[] {
  const { createdAt, now, speed = 1, leavesAt } = options;
  if (now < createdAt || (leavesAt && now >= leavesAt + LEAVING)) {
    return [];
  }
  const at = (stage: keyof typeof STAGES) =>
    createdAt + (STAGES[stage] * SECOND) / speed;
  const type = instanceType(options.instanceType);
  const wantsDevices = type.gpu !== undefined;
  const initializedAt = wantsDevices ? at('devices') : at('ready');
  const name = nodeName(options.address, options.region);
  const leaving = leavesAt !== undefined && now >= leavesAt;
  const labels = nodeLabels(options, type);
  const times = {
    launched: at('launched'),
    registered: at('registered'),
    ready: at('ready'),
    initialized:
      wantsDevices && options.devicePlugin === false ? Infinity : initializedAt,
  };
  const claim = nodeClaim({ options, type, name, labels, times, leaving });
  if (now < times.registered) {
    return [claim];
  }
  const spec = options.pool.spec.template.spec;
  const gone: Taint[] = leaving
    ? [{ key: 'karpenter.sh/disrupted', effect: 'NoSchedule' }]
    : [];
  return [
    claim,
    node({
      ...options,
      name,
      type,
      createdAt: times.registered,
      launchedAt: createdAt,
      readyAt: times.ready,
      labels: {
        ...labels,
        'karpenter.sh/registered': 'true',
        ...(now >= times.initialized && { 'karpenter.sh/initialized': 'true' }),
      },
      taints: [...(spec.taints ?? []), ...gone],
      gpus: now >= times.initialized ? type.gpu?.count : undefined,
      finalizers: ['karpenter.sh/termination'],
      deletedAt: leaving ? leavesAt : undefined,
    }),
  ];
}

function nodeLabels(options: KarpenterNodeOptions, type: InstanceType) {
  const [family, size] = type.name.split('.');
  const template = options.pool.spec.template;
  return {
    ...template.metadata?.labels,
    'karpenter.k8s.aws/ec2nodeclass': template.spec.nodeClassRef.name,
    'karpenter.k8s.aws/instance-category': family[0],
    'karpenter.k8s.aws/instance-cpu': String(type.vcpu),
    'karpenter.k8s.aws/instance-family': family,
    'karpenter.k8s.aws/instance-generation': /\d+/.exec(family)![0],
    'karpenter.k8s.aws/instance-memory': String(type.memoryMib),
    'karpenter.k8s.aws/instance-size': size,
    ...(type.gpu && {
      'karpenter.k8s.aws/instance-gpu-count': String(type.gpu.count),
      'karpenter.k8s.aws/instance-gpu-manufacturer': 'nvidia',
      'karpenter.k8s.aws/instance-gpu-memory': String(type.gpu.memoryMib),
      'karpenter.k8s.aws/instance-gpu-name': type.gpu.name,
    }),
    'karpenter.sh/capacity-type': options.capacityType,
    'karpenter.sh/nodepool': options.pool.metadata.name,
    'topology.k8s.aws/zone-id': `use1-az${
      'abcdef'.indexOf(options.zone.slice(-1)) + 1
    }`,
  };
}

interface ClaimParts {
  options: KarpenterNodeOptions;
  type: InstanceType;
  name: string;
  labels: Record<string, string>;
  times: Record<'launched' | 'registered' | 'ready' | 'initialized', Instant>;
  leaving: boolean;
}

function nodeClaim(parts: ClaimParts): KubernetesObject {
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
        lastPodEventTime: timestamp(times.ready),
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
}: ClaimParts): Condition[] {
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
  times: ClaimParts['times'],
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
