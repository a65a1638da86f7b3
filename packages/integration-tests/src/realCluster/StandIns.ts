import type { AdminApi } from './AdminApi';

/** Kinds whose controllers are not there, and what those would write when all is well. */
const READY_KINDS = [
  '/apis/source.toolkit.fluxcd.io/v1/ocirepositories',
  '/apis/source.toolkit.fluxcd.io/v1/helmrepositories',
  '/apis/fluxcd.controlplane.io/v1/fluxinstances',
  '/apis/fluxcd.controlplane.io/v1/resourcesets',
  '/apis/fluxcd.controlplane.io/v1/resourcesetinputproviders',
  '/apis/karpenter.k8s.aws/v1/ec2nodeclasses',
  '/apis/karpenter.sh/v1/nodepools',
  '/apis/cert-manager.io/v1/clusterissuers',
  '/apis/cert-manager.io/v1/certificates',
  '/apis/external-secrets.io/v1/clustersecretstores',
  '/apis/external-secrets.io/v1/externalsecrets',
];

/** The kubelet and the controllers of Kubernetes itself. */
const WORKLOADS: [path: string, statusOf: (object: any) => unknown][] = [
  ['/apis/apps/v1/deployments', deploymentStatus],
  ['/apis/apps/v1/statefulsets', statefulSetStatus],
  ['/apis/apps/v1/daemonsets', daemonSetStatus],
  ['/api/v1/persistentvolumeclaims', () => ({ phase: 'Bound' })],
  ['/apis/policy/v1/poddisruptionbudgets', budgetStatus],
];

const RELEASES = '/apis/helm.toolkit.fluxcd.io/v2/helmreleases';

/**
 * Plays every controller but kustomize-controller: charts install at once, pods run, secrets are there.
 *
 * What a chart brings is given by `install`, called once per component, so a kind exists only after its chart.
 */
export class StandIns {
  readonly #api: AdminApi;
  readonly #install: (component: string) => Promise<void>;
  readonly #installed = new Set<string>();
  #stopped = false;
  #turning: Promise<void> = Promise.resolve();

  static start(options: {
    api: AdminApi;
    /** Makes the CustomResourceDefinitions of a component. */
    install: (component: string) => Promise<void>;
    onError: (error: unknown) => void;
  }): StandIns {
    const standIns = new StandIns(options.api, options.install);
    standIns.#turning = standIns.#turn(options.onError);
    return standIns;
  }

  private constructor(
    api: AdminApi,
    install: (component: string) => Promise<void>,
  ) {
    this.#api = api;
    this.#install = install;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#turning;
  }

  async #turn(onError: (error: unknown) => void) {
    while (!this.#stopped) {
      try {
        await this.#releases();
        await Promise.all([
          ...READY_KINDS.map(path => this.#settle(path, readyStatus)),
          ...WORKLOADS.map(([path, statusOf]) => this.#settle(path, statusOf)),
        ]);
      } catch (error) {
        onError(error);
      }
      await new Promise(resolve => setTimeout(resolve, 500));
    }
  }

  async #releases() {
    const releases = await this.#api.list(RELEASES);
    for (const release of releases) {
      const needs: { name: string }[] = release.spec.dependsOn ?? [];
      const waits = needs.some(
        ({ name }) =>
          !releases.some(
            other => other.metadata.name === name && isSettled(other),
          ),
      );
      if (isSettled(release) || waits) {
        continue;
      }
      const component =
        release.metadata.labels?.['kustomize.toolkit.fluxcd.io/name'];
      if (!this.#installed.has(component)) {
        this.#installed.add(component);
        await this.#install(component);
      }
      await this.#api.mergeStatus(
        pathOf(RELEASES, release),
        readyStatus(release),
      );
    }
  }

  async #settle(path: string, statusOf: (object: any) => unknown) {
    const objects = await this.#api.list(path);
    for (const object of objects.filter(item => !isSettled(item))) {
      await this.#api.mergeStatus(pathOf(path, object), statusOf(object));
    }
  }
}

function pathOf(list: string, { metadata }: any): string {
  if (!metadata.namespace) {
    return `${list}/${metadata.name}`;
  }
  const [, group, kind] = /^(.*)\/([^/]+)$/.exec(list)!;
  return `${group}/namespaces/${metadata.namespace}/${kind}/${metadata.name}`;
}

// Each status below says which generation it is of, one way or the other; claims have none.
function isSettled({ metadata, status }: any): boolean {
  const ready = status?.conditions?.find((item: any) => item.type === 'Ready');
  const seen = status?.observedGeneration ?? ready?.observedGeneration;
  return (
    status?.phase === 'Bound' ||
    (seen !== undefined && seen === metadata.generation)
  );
}

function condition(object: any, type: string, reason: string) {
  return {
    type,
    status: 'True',
    reason,
    message: 'played by the suite',
    lastTransitionTime: new Date().toISOString().replace(/\.\d+/, ''),
    observedGeneration: object.metadata.generation,
  };
}

function readyStatus(object: any) {
  return {
    observedGeneration: object.metadata.generation,
    conditions: [condition(object, 'Ready', 'Succeeded')],
  };
}

function deploymentStatus(object: any) {
  const replicas = object.spec.replicas ?? 1;
  const { observedGeneration, ...available } = condition(
    object,
    'Available',
    'MinimumReplicasAvailable',
  );
  return {
    observedGeneration,
    replicas,
    updatedReplicas: replicas,
    readyReplicas: replicas,
    availableReplicas: replicas,
    conditions: [
      available,
      { ...available, type: 'Progressing', reason: 'NewReplicaSetAvailable' },
    ],
  };
}

function statefulSetStatus(object: any) {
  const replicas = object.spec.replicas ?? 1;
  return {
    observedGeneration: object.metadata.generation,
    replicas,
    readyReplicas: replicas,
    currentReplicas: replicas,
    updatedReplicas: replicas,
    availableReplicas: replicas,
  };
}

function daemonSetStatus(object: any) {
  return {
    observedGeneration: object.metadata.generation,
    currentNumberScheduled: 1,
    desiredNumberScheduled: 1,
    numberAvailable: 1,
    numberMisscheduled: 0,
    numberReady: 1,
    updatedNumberScheduled: 1,
  };
}

function budgetStatus(object: any) {
  return {
    observedGeneration: object.metadata.generation,
    currentHealthy: 1,
    desiredHealthy: 1,
    disruptionsAllowed: 1,
    expectedPods: 1,
  };
}
