import type { Instant } from '../clock/Clock';
import { MINUTE, timestamp } from '../clock/duration';
import { seededHex, seededUuid } from '../world/seeded';
import type { InstanceType } from './instanceType';
import { allocatable } from './instanceType';
import type { KubernetesObject } from './KubernetesObject';
import { newObject } from './KubernetesObject';

export interface Taint {
  key: string;
  value?: string;
  effect: 'NoSchedule' | 'NoExecute' | 'PreferNoSchedule';
}

export interface NodeOptions {
  name: string;
  type: InstanceType;
  region: string;
  zone: string;
  /** Kubernetes minor version, such as `1.36`. */
  version: string;
  createdAt: Instant;
  /** When the instance was launched; default: when the node registered. */
  launchedAt?: Instant;
  /** When kubelet said Ready; in the future: not yet. */
  readyAt: Instant;
  now: Instant;
  labels: Record<string, string>;
  taints?: Taint[];
  /** Devices that a device plugin has registered; absent: none did. */
  gpus?: number;
  annotations?: Record<string, string>;
  finalizers?: string[];
  deletedAt?: Instant;
}

/** EC2's private name of an address, which is the node's name on EKS. */
export function nodeName(address: string, region: string): string {
  const domain = region === 'us-east-1' ? 'ec2' : `${region}.compute`;
  return `ip-${address.replace(/\./g, '-')}.${domain}.internal`;
}

/** `aws:///us-east-1a/i-0…`, which depends on the node's name and age only. */
export function providerId(zone: string, name: string, createdAt: Instant) {
  return `aws:///${zone}/i-0${seededHex(`${name} ${createdAt}`, 16)}`;
}

/** A Node as kubelet on AL2023 registers it. */
export function node(options: NodeOptions): KubernetesObject {
  const { name, type, region, zone, now, readyAt, gpus } = options;
  const room = allocatable(type);
  const devices = gpus === undefined ? {} : { 'nvidia.com/gpu': String(gpus) };
  const isReady = now >= readyAt;
  return {
    ...newObject({
      apiVersion: 'v1',
      kind: 'Node',
      name,
      createdAt: options.createdAt,
      deletedAt: options.deletedAt,
      labels: {
        'beta.kubernetes.io/arch': type.arch,
        'beta.kubernetes.io/os': 'linux',
        'kubernetes.io/arch': type.arch,
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'node.kubernetes.io/instance-type': type.name,
        'topology.kubernetes.io/region': region,
        'topology.kubernetes.io/zone': zone,
        ...options.labels,
      },
      annotations: options.annotations,
      finalizers: options.finalizers,
    }),
    spec: {
      providerID: providerId(
        zone,
        name,
        options.launchedAt ?? options.createdAt,
      ),
      ...taints(options.taints, isReady, options.createdAt),
    },
    status: {
      capacity: {
        cpu: String(type.vcpu),
        'ephemeral-storage': '83873772Ki',
        memory: `${Math.round(type.memoryMib * 0.97 * 1024)}Ki`,
        pods: String(type.maxPods),
        ...devices,
      },
      allocatable: {
        cpu: `${room.cpu}m`,
        'ephemeral-storage': '76224326324',
        memory: `${room.memory}Mi`,
        pods: String(type.maxPods),
        ...devices,
      },
      conditions: conditions(options, isReady),
      addresses: [
        { type: 'InternalIP', address: addressOf(name) },
        { type: 'InternalDNS', address: name },
        { type: 'Hostname', address: name },
      ],
      nodeInfo: {
        architecture: type.arch,
        bootID: seededUuid(`boot ${name}`),
        machineID: seededHex(`machine ${name}`, 32),
        systemUUID: seededUuid(`system ${name}`),
        kubeProxyVersion: '',
        containerRuntimeVersion: 'containerd://2.1.5',
        kernelVersion: '6.12.55-74.119.amzn2023',
        kubeletVersion: `v${options.version}.2-eks-3cfe0ce`,
        operatingSystem: 'linux',
        osImage: 'Amazon Linux 2023.9.20261105',
      },
    },
  };
}

function addressOf(name: string): string {
  return name.split('.')[0].replace(/^ip-/, '').replace(/-/g, '.');
}

function taints(own: Taint[] = [], isReady: boolean, createdAt: Instant) {
  const all = isReady
    ? own
    : [
        ...own,
        {
          key: 'node.kubernetes.io/not-ready',
          effect: 'NoExecute',
          timeAdded: timestamp(createdAt),
        },
      ];
  return all.length > 0 ? { taints: all } : {};
}

function conditions(
  { now, createdAt, readyAt }: NodeOptions,
  isReady: boolean,
) {
  // Kubelet posts its status every 5 minutes when nothing changes.
  const heartbeat =
    createdAt + Math.floor((now - createdAt) / (5 * MINUTE)) * 5 * MINUTE;
  const entry = (
    type: string,
    status: string,
    reason: string,
    message: string,
    since: Instant,
  ) => ({
    type,
    status,
    lastHeartbeatTime: timestamp(Math.max(heartbeat, since)),
    lastTransitionTime: timestamp(since),
    reason,
    message,
  });
  return [
    entry(
      'MemoryPressure',
      'False',
      'KubeletHasSufficientMemory',
      'kubelet has sufficient memory available',
      createdAt,
    ),
    entry(
      'DiskPressure',
      'False',
      'KubeletHasNoDiskPressure',
      'kubelet has no disk pressure',
      createdAt,
    ),
    entry(
      'PIDPressure',
      'False',
      'KubeletHasSufficientPID',
      'kubelet has sufficient PID available',
      createdAt,
    ),
    isReady
      ? entry(
          'Ready',
          'True',
          'KubeletReady',
          'kubelet is posting ready status',
          readyAt,
        )
      : entry(
          'Ready',
          'False',
          'KubeletNotReady',
          'container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized',
          createdAt,
        ),
  ];
}
