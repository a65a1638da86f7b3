import type { Instant } from '../clock/Clock';
import { EVERYWHERE, ON_SYSTEM_NODES } from '../objects/workload';
import type { Workload } from '../objects/workload';

/** Agents that EKS add-ons run on each node. */
export function nodeAgents(createdAt: Instant): Workload[] {
  const agent = (
    name: string,
    cpu: number,
    memory: number,
    image: string,
  ): Workload => ({
    kind: 'DaemonSet',
    namespace: 'kube-system',
    name,
    image,
    createdAt,
    cpu,
    memory,
    tolerations: EVERYWHERE,
    startSeconds: 3,
  });
  const registry = '602401143452.dkr.ecr.us-east-1.amazonaws.com/eks';
  return [
    agent('aws-node', 50, 64, 'amazon-k8s-cni:v1.22.1'),
    agent('kube-proxy', 100, 64, `${registry}/kube-proxy:v1.36.2`),
    agent(
      'eks-pod-identity-agent',
      10,
      32,
      `${registry}/eks-pod-identity-agent:0.1.37`,
    ),
    {
      ...agent('ebs-csi-node', 30, 120, 'aws-ebs-csi-driver:v1.65.0'),
      serviceAccount: 'ebs-csi-node-sa',
    },
    agent(
      'eks-node-monitoring-agent',
      10,
      30,
      `${registry}/eks-node-monitoring-agent:v1.7.0`,
    ),
  ];
}

interface ControllerOptions {
  replicas?: number;
  cpu?: number;
  memory?: number;
  onSystemNodes?: boolean;
}

/** A controller of the platform; on system nodes unless said otherwise. */
export function controllerWorkload(
  namespace: string,
  name: string,
  image: string,
  createdAt: Instant,
  options: ControllerOptions = {},
): Workload {
  const {
    replicas = 1,
    cpu = 100,
    memory = 128,
    onSystemNodes = true,
  } = options;
  return {
    kind: 'Deployment',
    namespace,
    name,
    image,
    createdAt,
    cpu,
    memory,
    replicas,
    tolerations: onSystemNodes ? ON_SYSTEM_NODES : [],
  };
}

/** Deployments of the EKS add-ons. */
export function addonControllers(createdAt: Instant): Workload[] {
  return [
    controllerWorkload('kube-system', 'coredns', 'coredns:v1.13.2', createdAt, {
      replicas: 2,
      memory: 70,
    }),
    {
      ...controllerWorkload(
        'kube-system',
        'ebs-csi-controller',
        'aws-ebs-csi-driver:v1.65.0',
        createdAt,
        { replicas: 2, cpu: 60, memory: 240 },
      ),
      serviceAccount: 'ebs-csi-controller-sa',
    },
    controllerWorkload(
      'kube-system',
      'metrics-server',
      'metrics-server:v0.9.0',
      createdAt,
      { replicas: 2, memory: 200 },
    ),
    controllerWorkload(
      'kube-system',
      'snapshot-controller',
      'snapshot-controller:v8.4.0',
      createdAt,
      { replicas: 2, cpu: 10, memory: 20 },
    ),
  ];
}

/** Flux and its operator. */
export function fluxControllers(createdAt: Instant): Workload[] {
  return [
    'flux-operator',
    'source-controller',
    'kustomize-controller',
    'helm-controller',
    'notification-controller',
  ].map(name =>
    controllerWorkload(
      'flux-system',
      name,
      `ghcr.io/fluxcd/${name}:v1.9.5`,
      createdAt,
      { memory: 64 },
    ),
  );
}

/** The NVIDIA device plugin; its tolerations decide which GPU nodes it reaches. */
export function devicePlugin(
  createdAt: Instant,
  tolerations: Workload['tolerations'],
  nodeSelector: Workload['nodeSelector'] = { 'nvidia.com/gpu.present': 'true' },
): Workload {
  return {
    kind: 'DaemonSet',
    namespace: 'gpu',
    name: 'nvidia-device-plugin',
    image: 'nvcr.io/nvidia/k8s-device-plugin:v0.20.0',
    createdAt,
    cpu: 10,
    memory: 32,
    tolerations,
    nodeSelector,
  };
}
