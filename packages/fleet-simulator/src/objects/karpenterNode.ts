import { SECOND } from '../clock/duration';
import { instanceType } from './instanceType';
import type { InstanceType } from './instanceType';
import type { KubernetesObject } from './KubernetesObject';
import { node, nodeName } from './node';
import type { Taint } from './node';
import type { KarpenterNodeOptions } from './karpenterNodeOptions';
import { nodeClaim } from './nodeClaim';

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
  const name = nodeName(options.address, options.region);
  const leaving = leavesAt !== undefined && now >= leavesAt;
  const labels = nodeLabels(options, type);
  const times = {
    launched: at('launched'),
    registered: at('registered'),
    ready: at('ready'),
    initialized: type.gpu ? at('devices') : at('ready'),
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
