import type {
  CertificateProjection,
  ChallengeProjection,
  Condition,
  DaemonSetProjection,
  FluxObjectProjection,
  IngressRouteProjection,
  NodeClaimProjection,
  NodePoolProjection,
  NodeProjection,
  ObjectMeta,
  PodProjection,
} from '../kubernetes/projections';
import { DAY, minutesAgo } from './minutesAgo';

/** A condition that says so since some minutes. */
export function condition(
  type: string,
  status: Condition['status'],
  sinceMinutes = DAY,
  reason?: string,
  message?: string,
): Condition {
  return {
    type,
    status,
    lastTransitionTime: minutesAgo(sinceMinutes),
    ...(reason && { reason }),
    ...(message && { message }),
  };
}

/** Metadata from `namespace/name` or `name`. */
export function meta(
  key: string,
  changes: Partial<ObjectMeta> = {},
): ObjectMeta {
  const [namespace, name] = key.includes('/')
    ? key.split('/')
    : [undefined, key];
  return {
    name,
    ...(namespace && { namespace }),
    uid: `uid-${key}`,
    generation: 1,
    createdAt: minutesAgo(40 * DAY),
    labels: {},
    annotations: {},
    owners: [],
    ...changes,
  };
}

/** A ready node of a managed node group `system`, unless changed. */
export function node(
  name: string,
  options: {
    group?: string;
    pool?: string;
    type?: string;
    zone?: string;
    arch?: string;
    spot?: boolean;
    ageMinutes?: number;
    labels?: Record<string, string>;
    taints?: NodeProjection['taints'];
    capacity?: Record<string, string>;
    conditions?: Condition[];
    cpu?: number;
    memoryGib?: number;
  } = {},
): NodeProjection {
  const cpu = options.cpu ?? 2;
  const memory = options.memoryGib ?? 8;
  const origin: Record<string, string> = options.pool
    ? {
        'karpenter.sh/nodepool': options.pool,
        'karpenter.sh/capacity-type': options.spot ? 'spot' : 'on-demand',
      }
    : {
        'eks.amazonaws.com/nodegroup': options.group ?? 'system',
        'eks.amazonaws.com/capacityType': options.spot ? 'SPOT' : 'ON_DEMAND',
      };
  const extra = options.capacity ?? {};
  return {
    meta: meta(name, {
      createdAt: minutesAgo(options.ageMinutes ?? 9 * DAY),
      labels: {
        'node.kubernetes.io/instance-type': options.type ?? 'm6i.large',
        'topology.kubernetes.io/zone': options.zone ?? 'us-east-1a',
        'kubernetes.io/arch': options.arch ?? 'amd64',
        ...origin,
        ...options.labels,
      },
    }),
    providerId: `aws:///${options.zone ?? 'us-east-1a'}/i-0${toHex(name)}`,
    taints: options.taints ?? [],
    unschedulable: false,
    capacity: { cpu: `${cpu}`, memory: `${memory}Gi`, pods: '58', ...extra },
    allocatable: {
      cpu: `${cpu * 1000 - 70}m`,
      memory: `${memory - 1}Gi`,
      pods: '58',
      ...extra,
    },
    conditions: options.conditions ?? [
      condition('Ready', 'True', options.ageMinutes ?? 9 * DAY),
      condition('MemoryPressure', 'False'),
      condition('DiskPressure', 'False'),
    ],
    kubeletVersion: 'v1.36.1',
  };
}

function toHex(text: string): string {
  let hash = 7;
  for (const character of text) {
    hash = (hash * 31 + character.charCodeAt(0)) % 0xffffffff;
  }
  return hash.toString(16).padStart(16, 'a');
}

/** A running pod on a node, or a pending one that nothing takes. */
export function pod(
  key: string,
  options: {
    node?: string;
    owner?: string;
    requests?: Record<string, string>;
    waitsMinutes?: number;
    message?: string;
    tolerations?: PodProjection['tolerations'];
    ownedBy?: { kind: string; name: string };
  } = {},
): PodProjection {
  const isPending = options.node === undefined;
  return {
    meta: meta(key, {
      createdAt: minutesAgo(options.waitsMinutes ?? 2 * DAY),
      labels: options.owner ? { 'backstage.io/owner': options.owner } : {},
      owners: options.ownedBy ? [options.ownedBy] : [],
    }),
    ...(options.node && { nodeName: options.node }),
    phase: isPending ? 'Pending' : 'Running',
    requests: options.requests ?? { cpu: '100m', memory: '256Mi' },
    conditions: isPending
      ? [
          condition(
            'PodScheduled',
            'False',
            options.waitsMinutes ?? 10,
            'Unschedulable',
            options.message ??
              '0/3 nodes are available: 3 node(s) had untolerated taint {CriticalAddonsOnly: true}. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
          ),
        ]
      : [condition('PodScheduled', 'True', 2 * DAY)],
    tolerations: options.tolerations ?? [],
    nodeSelector: {},
    restarts: 0,
  };
}

/** A Flux object that is ready at a commit, unless changed. */
export function fluxObject(
  kind: FluxObjectProjection['kind'],
  key: string,
  changes: Partial<FluxObjectProjection> & { dependsOnNames?: string[] } = {},
): FluxObjectProjection {
  const { dependsOnNames = [], ...rest } = changes;
  return {
    meta: meta(key),
    kind,
    suspend: false,
    dependsOn: dependsOnNames.map(name => ({ name })),
    observedGeneration: 1,
    lastAppliedRevision: 'main@sha1:8c1e0f2a6b3d4c5e6f708192a3b4c5d6e7f80912',
    conditions: [
      condition(
        'Ready',
        'True',
        6 * DAY,
        'ReconciliationSucceeded',
        'Applied revision: main@sha1:8c1e',
      ),
    ],
    inventory: [],
    ...rest,
  };
}

/** The condition of an object that waits for another. */
export function waitsFor(name: string, sinceMinutes = 29): Condition[] {
  return [
    condition(
      'Ready',
      'False',
      sinceMinutes,
      'DependencyNotReady',
      `dependency 'flux-system/${name}' is not ready`,
    ),
  ];
}

/** A ready node pool. */
export function nodePool(
  name: string,
  changes: Partial<NodePoolProjection> = {},
): NodePoolProjection {
  return {
    meta: meta(name, {
      labels: {
        'kustomize.toolkit.fluxcd.io/name': 'capacity',
        'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
      },
    }),
    limits: { cpu: '100', memory: '100Gi' },
    resources: { cpu: '0', memory: '0' },
    requirements: [
      { key: 'karpenter.sh/capacity-type', operator: 'In', values: ['spot'] },
    ],
    taints: [],
    nodeClass: { kind: 'EC2NodeClass', name },
    expireAfter: '24h',
    terminationGracePeriod: '30m',
    consolidationPolicy: 'WhenEmptyOrUnderutilized',
    budgets: [{ nodes: '10%' }],
    conditions: [condition('Ready', 'True', 20 * DAY)],
    ...changes,
  };
}

/** A claim whose node is ready, unless its conditions are changed. */
export function nodeClaim(
  name: string,
  changes: Partial<NodeClaimProjection> & { ageMinutes?: number } = {},
): NodeClaimProjection {
  const { ageMinutes = 6 * 60, ...rest } = changes;
  return {
    meta: meta(name, { createdAt: minutesAgo(ageMinutes) }),
    resources: {},
    expireAfter: '24h',
    conditions: ['Launched', 'Registered', 'Initialized', 'Ready'].map(type =>
      condition(type, 'True', Math.max(0, ageMinutes - 1)),
    ),
    ...rest,
  };
}

/** A DaemonSet such as the device plugin. */
export function daemonSet(
  key: string,
  changes: Partial<DaemonSetProjection> = {},
): DaemonSetProjection {
  return {
    meta: meta(key),
    desired: 0,
    ready: 0,
    images: ['nvcr.io/nvidia/k8s-device-plugin:v0.20.0'],
    nodeSelector: {},
    hasAffinity: true,
    tolerations: [
      { key: 'CriticalAddonsOnly', operator: 'Exists' },
      { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' },
    ],
    ...changes,
  };
}

/** A route of Traefik for some hosts, with the default certificate unless a Secret is named. */
export function ingressRoute(
  key: string,
  hosts: string[],
  options: {
    owner?: string;
    secretName?: string;
    tls?: boolean;
    ageMinutes?: number;
  } = {},
): IngressRouteProjection {
  return {
    meta: meta(key, {
      createdAt: minutesAgo(options.ageMinutes ?? 30 * DAY),
      labels: options.owner ? { 'backstage.io/owner': options.owner } : {},
    }),
    entryPoints: ['websecure'],
    matches: [hosts.map(host => `Host(\`${host}\`)`).join(' || ')],
    ...(options.tls !== false && {
      tls: options.secretName ? { secretName: options.secretName } : {},
    }),
  };
}

/** A valid certificate of the production issuer. */
export function certificate(
  key: string,
  dnsNames: string[],
  changes: Partial<CertificateProjection> = {},
): CertificateProjection {
  return {
    meta: meta(key),
    dnsNames,
    secretName: `${key.split('/')[1]}-tls`,
    issuer: { name: 'letsencrypt', kind: 'ClusterIssuer' },
    notBefore: minutesAgo(38 * DAY),
    notAfter: minutesAgo(-52 * DAY),
    renewalTime: minutesAgo(-22 * DAY),
    revision: 1,
    conditions: [condition('Ready', 'True', 38 * DAY, 'Ready')],
    ...changes,
  };
}

/** A certificate that is being issued for the first time, with request, order and one DNS-01 challenge. */
export function issuing(
  key: string,
  host: string,
  options: { sinceMinutes: number; challenge: Partial<ChallengeProjection> },
) {
  const [namespace, name] = key.split('/');
  const { sinceMinutes } = options;
  const at = { createdAt: minutesAgo(sinceMinutes) };
  const issuer = { name: 'letsencrypt', kind: 'ClusterIssuer' };
  return {
    certificate: certificate(key, [host], {
      meta: meta(key, at),
      notBefore: undefined,
      notAfter: undefined,
      renewalTime: undefined,
      revision: undefined,
      conditions: [
        condition(
          'Ready',
          'False',
          sinceMinutes,
          'DoesNotExist',
          'Issuing certificate as Secret does not exist',
        ),
        condition('Issuing', 'True', sinceMinutes, 'DoesNotExist'),
      ],
    }),
    request: {
      meta: meta(`${key}-1`, {
        ...at,
        owners: [{ kind: 'Certificate', name }],
        annotations: { 'cert-manager.io/certificate-name': name },
      }),
      issuer,
      conditions: [
        condition('Approved', 'True', sinceMinutes),
        condition(
          'Ready',
          'False',
          sinceMinutes,
          'Pending',
          `Waiting on certificate issuance from order ${key}-1-2874: "pending"`,
        ),
      ],
    },
    order: {
      meta: meta(`${key}-1-2874`, {
        ...at,
        owners: [{ kind: 'CertificateRequest', name: `${name}-1` }],
      }),
      dnsNames: [host],
      state: 'pending',
    },
    challenge: {
      meta: meta(`${namespace}/${name}-1-2874-1`, {
        ...at,
        owners: [{ kind: 'Order', name: `${name}-1-2874` }],
      }),
      dnsName: host,
      type: 'DNS-01',
      issuer,
      presented: false,
      processing: true,
      state: 'pending',
      ...options.challenge,
    } satisfies ChallengeProjection,
  };
}
