import { SECOND } from '../../clock/duration';
import { gitRepository, helmRelease } from '../../objects/flux';
import type { FluxState } from '../../objects/flux';
import type { KubernetesObject } from '../../objects/KubernetesObject';
import type { Moment } from '../../world/Scenario';
import {
  kustomizationObjects,
  standardKustomizations,
} from '../platformKustomizations';
import type {
  KustomizationPlan,
  KustomizationProgress,
} from '../platformKustomizations';
import { renewed } from '../renewed';
import { after, CLUSTER, timesOf } from './facts';

const REFUSED =
  'EC2NodeClass/default dry-run failed: no matches for kind "EC2NodeClass" in version "karpenter.k8s.aws/v1"\n';

// Seconds from resuming karpenter-crd until each Kustomization has caught up.
const RECOVERY: Record<string, number> = {
  capacity: 95,
  'cert-manager': 120,
  traefik: 122,
  'nvidia-device-plugin': 118,
  issuers: 145,
  ingress: 165,
  apps: 185,
};

/** Whether Karpenter's CRDs are installed. */
export function karpenterInstalled(moment: Moment): boolean {
  return moment.now >= after(moment.healed.S1, 10, moment);
}

/** S1: capacity is refused, what depends on it waits and keeps running the commit before. */
function progressOf(
  plan: KustomizationPlan,
  moment: Moment,
): KustomizationProgress {
  const { installed, fetched, suspended } = timesOf(moment);
  const { head, previous } = moment.repository;
  const recovery = RECOVERY[plan.name];
  const common = { createdAt: installed };
  if (recovery === undefined) {
    return {
      ...common,
      state: { is: 'ready', since: fetched },
      appliedRevision: `main@sha1:${head}`,
      appliedAt: installed,
    };
  }
  const recoveredAt = after(moment.healed.S1, recovery, moment);
  if (moment.now >= recoveredAt) {
    return {
      ...common,
      state: { is: 'ready', since: recoveredAt },
      appliedRevision: `main@sha1:${head}`,
      appliedAt: plan.name === 'capacity' ? recoveredAt : installed,
    };
  }
  if (plan.name === 'capacity') {
    const state: FluxState = {
      is: 'failed',
      since: suspended,
      reason: 'ReconciliationFailed',
      message: REFUSED,
    };
    return { ...common, state };
  }
  const on = plan.dependsOn.find(
    name =>
      RECOVERY[name] !== undefined &&
      moment.now < after(moment.healed.S1, RECOVERY[name], moment),
  );
  return {
    ...common,
    state: {
      is: 'waiting',
      since: suspended,
      on: `flux-system/${on ?? 'capacity'}`,
    },
    appliedRevision: `main@sha1:${previous}`,
    appliedAt: installed,
  };
}

function karpenterProgress(moment: Moment): KustomizationProgress {
  const { fetched, suspended } = timesOf(moment);
  const { healed, now, repository } = moment;
  const crdAt = after(healed.S1, 10, moment);
  const releaseAt = after(healed.S1, 60, moment);
  const karpenter: FluxState =
    now >= releaseAt
      ? { is: 'ready', since: releaseAt }
      : { is: 'waiting', since: suspended, on: 'kube-system/karpenter-crd' };
  const crd: FluxState =
    now >= crdAt ? { is: 'ready', since: crdAt } : { is: 'never' };
  const deployed = (at: number) => (now >= at ? at : undefined);
  return {
    createdAt: fetched,
    state: { is: 'ready', since: fetched },
    appliedRevision: `main@sha1:${repository.head}`,
    appliedAt: fetched,
    releases: {
      'karpenter-crd': {
        state: crd,
        deployedAt: deployed(crdAt),
        ...(healed.S1 === undefined && {
          suspended: { by: 'kubectl-patch', at: suspended },
        }),
      },
      karpenter: { state: karpenter, deployedAt: deployed(releaseAt) },
    },
  };
}

/** All Flux objects, with a HelmRelease that upgrades quietly beside the trouble. */
export function deliveryAt(moment: Moment): KubernetesObject[] {
  const { repository, start, now } = moment;
  const { installed, fetched } = timesOf(moment);
  const revision = `main@sha1:${repository.head}`;
  const upgradingSince = renewed(start - 20 * SECOND, 80 * SECOND, now);
  const root: KustomizationPlan = {
    name: 'flux-system',
    path: `./kube/clusters/${CLUSTER}`,
    dependsOn: [],
    releases: [],
    inventory: [],
  };
  return [
    gitRepository({
      url: repository.url,
      revision,
      createdAt: installed,
      fetchedAt: fetched,
    }),
    ...[root, ...standardKustomizations(CLUSTER)].flatMap(plan =>
      kustomizationObjects(
        plan,
        plan.name === 'karpenter'
          ? karpenterProgress(moment)
          : progressOf(plan, moment),
        revision,
      ),
    ),
    helmRelease({
      name: 'sleeper',
      namespace: 'sleeper',
      from: 'apps',
      chartVersion: '1.4.0',
      createdAt: installed,
      deployedAt: installed,
      release: 7,
      state: {
        is: 'progressing',
        since: upgradingSince,
        message: `Running 'upgrade' action with timeout of 15m0s`,
      },
    }),
  ];
}
