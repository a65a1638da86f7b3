import type { AdminApi } from './AdminApi';

/** What a node of a suite is; the rest is as an m7g.xlarge has it. */
export interface RealNode {
  name: string;
  labels?: Record<string, string>;
  taints?: { key: string; value?: string; effect: string }[];
  /** Beside 4 CPU, 16 GiB and 58 pods. */
  allocatable?: Record<string, string>;
  unschedulable?: boolean;
}

const LEASES = '/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases';
const RENEW_EVERY_MS = 5_000;

/** Nodes as objects, with the Leases that a kubelet renews, so that they stay Ready. */
export class RealNodes {
  readonly #api: AdminApi;
  readonly #names: string[] = [];
  readonly #timer: NodeJS.Timeout;
  #renewing: Promise<void> = Promise.resolve();

  static async start(api: AdminApi, nodes: RealNode[]): Promise<RealNodes> {
    const started = new RealNodes(api);
    await Promise.all(nodes.map(node => started.join(node)));
    return started;
  }

  private constructor(api: AdminApi) {
    this.#api = api;
    this.#timer = setInterval(() => {
      this.#renewing = this.#renew();
    }, RENEW_EVERY_MS);
  }

  async join(node: RealNode): Promise<void> {
    const path = `/api/v1/nodes/${node.name}`;
    await this.#api.create('/api/v1/nodes', nodeObject(node));
    await this.#api.mergeStatus(path, statusOf(node));
    await this.#api.create(LEASES, {
      metadata: { name: node.name, namespace: 'kube-node-lease' },
      spec: { ...renewed(), leaseDurationSeconds: 40 },
    });
    // The node controller taints what it has not seen ready yet.
    await this.#api.merge(path, { spec: { taints: node.taints ?? [] } });
    this.#names.push(node.name);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#renewing;
  }

  async #renew(): Promise<void> {
    await Promise.all(
      this.#names.map(name =>
        // An API server that a test keeps down is met again at the next turn.
        this.#api
          .merge(`${LEASES}/${name}`, { spec: renewed() })
          .catch(() => {}),
      ),
    );
  }
}

function renewed() {
  return { renewTime: new Date().toISOString().replace('Z', '000Z') };
}

function nodeObject({ name, labels, taints, unschedulable }: RealNode) {
  return {
    metadata: {
      name,
      labels: { 'kubernetes.io/hostname': name, ...labels },
    },
    spec: { taints, unschedulable },
  };
}

function statusOf({ allocatable }: RealNode) {
  const room = {
    cpu: '4',
    memory: '16Gi',
    pods: '58',
    'ephemeral-storage': '20Gi',
    ...allocatable,
  };
  const now = new Date().toISOString().replace(/\.\d+/, '');
  return {
    capacity: room,
    allocatable: room,
    conditions: [
      {
        type: 'Ready',
        status: 'True',
        reason: 'KubeletReady',
        message: 'played by the suite',
        lastHeartbeatTime: now,
        lastTransitionTime: now,
      },
    ],
  };
}
