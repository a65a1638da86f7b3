import type { Instant } from '../clock/Clock';
import { SECOND, timestamp } from '../clock/duration';
import type { KubernetesObject } from '../objects/KubernetesObject';
import { seededFraction } from '../world/seeded';
import type { ObjectStore } from './ObjectStore';

/** metrics-server scrapes kubelets this often. */
const RESOLUTION = 15 * SECOND;

interface Usage {
  /** Millicores. */
  cpu: number;
  /** MiB. */
  memory: number;
}

/** What metrics-server has measured of pods or nodes; nothing of pods that do not run yet. */
export function measured(
  store: ObjectStore,
  kind: 'NodeMetrics' | 'PodMetrics',
  now: Instant,
): KubernetesObject[] {
  const at = Math.floor(now / RESOLUTION) * RESOLUTION;
  const pods = store
    .list('v1', 'Pod')
    .filter(pod => pod.status?.phase === 'Running');
  if (kind === 'PodMetrics') {
    return pods.map(pod => podMetrics(pod, at));
  }
  const podsByNode = new Map<string, KubernetesObject[]>();
  for (const pod of pods) {
    const others = podsByNode.get(pod.spec.nodeName);
    if (others) {
      others.push(pod);
    } else {
      podsByNode.set(pod.spec.nodeName, [pod]);
    }
  }
  return store
    .list('v1', 'Node')
    .map(node =>
      nodeMetrics(node, podsByNode.get(node.metadata.name) ?? [], at),
    );
}

// A pod uses between a fifth and nine tenths of what it asks for, slowly changing.
function usageOf(pod: KubernetesObject, at: Instant): Usage {
  const requests = pod.spec?.containers?.[0]?.resources?.requests ?? {};
  const phase = Math.floor(at / (20 * RESOLUTION));
  const share = (name: string) =>
    0.2 + 0.7 * seededFraction(`${pod.metadata.uid} ${name} ${phase}`);
  return {
    cpu: (parseInt(requests.cpu ?? '0', 10) || 0) * share('cpu'),
    memory: (parseInt(requests.memory ?? '0', 10) || 0) * share('memory'),
  };
}

function podMetrics(pod: KubernetesObject, at: Instant): KubernetesObject {
  const { name, namespace, labels } = pod.metadata;
  return {
    ...sample('PodMetrics', { name, namespace, labels }, at),
    containers: [
      { name: pod.spec.containers[0].name, usage: written(usageOf(pod, at)) },
    ],
  };
}

function nodeMetrics(
  node: KubernetesObject,
  pods: KubernetesObject[],
  at: Instant,
): KubernetesObject {
  const { name, labels } = node.metadata;
  // Kubelet, container runtime and kernel need some for themselves.
  const usage = pods
    .map(pod => usageOf(pod, at))
    .reduce(
      (sum, each) => ({
        cpu: sum.cpu + each.cpu,
        memory: sum.memory + each.memory,
      }),
      { cpu: 60, memory: 420 },
    );
  return {
    ...sample('NodeMetrics', { name, labels }, at),
    usage: written(usage),
  };
}

function sample(
  kind: string,
  metadata: Pick<KubernetesObject['metadata'], 'name' | 'namespace' | 'labels'>,
  at: Instant,
): KubernetesObject {
  return {
    apiVersion: 'metrics.k8s.io/v1beta1',
    kind,
    // Measurements are no stored objects: they have no uid and no version.
    metadata: {
      ...metadata,
      creationTimestamp: timestamp(at),
    } as KubernetesObject['metadata'],
    timestamp: timestamp(at),
    window: '20.1s',
  };
}

function written({ cpu, memory }: Usage): Record<string, string> {
  return {
    cpu: `${Math.round(cpu * 1e6)}n`,
    memory: `${Math.round(memory * 1024)}Ki`,
  };
}
