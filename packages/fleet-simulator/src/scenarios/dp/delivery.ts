import { SECOND } from '../../clock/duration';
import { renewed } from '../../clock/renewed';
import type { FluxState } from '../../objects/fluxCondition';
import { helmRelease } from '../../objects/helmRelease';
import { kustomization } from '../../objects/kustomization';
import type { KubernetesObject } from '../../objects/KubernetesObject';
import { inventoryOf } from '../../platform/inventory';
import type { PlatformKustomization } from '../../platform/PlatformTree';
import { chartVersionOf } from '../../platform/releaseObjectsAt';
import type { Moment } from '../../world/Scenario';
import { after, timesOf } from './facts';

const REFUSED =
  'EC2NodeClass/default dry-run failed: no matches for kind "EC2NodeClass" in version "karpenter.k8s.aws/v1"\n';

/** Seconds from resuming karpenter-crd until the node pools are applied; each level behind takes as long again. */
const CAPACITY_BACK = 95;
const LEVEL = 28;

/** Whether Karpenter's definitions are installed. */
export function karpenterInstalled(moment: Moment): boolean {
  return moment.now >= after(moment.healed.S1, 10, moment);
}

/** S1: capacity is refused; what depends on it waits and keeps running the commit before. */
export function deliveryAt(moment: Moment): KubernetesObject[] {
  const { kustomizations } = moment.repository.platform;
  const levels = levelsBehind(kustomizations);
  return [
    ...kustomizations
      .filter(({ name }) => levels.has(name))
      .map(plan => stopped(plan, levels, moment)),
    ...karpenterReleases(moment),
    upgradingRelease(moment),
  ];
}

/** How many steps each Kustomization lies behind `capacity`, which is 0; those before it are absent. */
function levelsBehind(plans: PlatformKustomization[]): Map<string, number> {
  const levels = new Map([['capacity', 0]]);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { name, dependsOn } of plans) {
      const behind = dependsOn.map(each => levels.get(each) ?? -1);
      const level = Math.max(-1, ...behind) + 1;
      if (level > 0 && levels.get(name) !== level) {
        levels.set(name, level);
        changed = true;
      }
    }
  }
  return levels;
}

function stopped(
  plan: PlatformKustomization,
  levels: Map<string, number>,
  moment: Moment,
): KubernetesObject {
  const { now, repository, healed } = moment;
  const { installed, suspended } = timesOf(moment);
  const backAt = (name: string) =>
    after(healed.S1, CAPACITY_BACK + LEVEL * levels.get(name)!, moment);
  const back = now >= backAt(plan.name);
  const isCapacity = plan.name === 'capacity';
  const blocker =
    plan.dependsOn.find(name => levels.has(name) && now < backAt(name)) ??
    'capacity';
  const trouble: FluxState = isCapacity
    ? {
        is: 'failed',
        since: suspended,
        reason: 'ReconciliationFailed',
        message: REFUSED,
      }
    : { is: 'waiting', since: suspended, on: `flux-system/${blocker}` };
  const ran = isCapacity ? undefined : `main@sha1:${repository.previous}`;
  return kustomization({
    ...plan,
    state: back ? { is: 'ready', since: backAt(plan.name) } : trouble,
    createdAt: installed,
    revision: `main@sha1:${repository.head}`,
    appliedRevision: back ? `main@sha1:${repository.head}` : ran,
    inventory: back || !isCapacity ? inventoryOf(plan.manifests) : [],
  });
}

/** karpenter-crd, suspended before it was ever installed, and karpenter behind it. */
function karpenterReleases(moment: Moment): KubernetesObject[] {
  const { now, healed, repository } = moment;
  const { fetched, suspended } = timesOf(moment);
  const plan = repository.platform.kustomizations.find(
    ({ name }) => name === 'karpenter',
  );
  const manifests = plan?.manifests ?? [];
  const crdAt = after(healed.S1, 10, moment);
  const karpenterAt = after(healed.S1, 60, moment);
  return manifests
    .filter(({ kind }) => kind === 'HelmRelease')
    .map(manifest => {
      const isCrd = manifest.metadata.name === 'karpenter-crd';
      const doneAt = isCrd ? crdAt : karpenterAt;
      const done = now >= doneAt;
      const before: FluxState = isCrd
        ? { is: 'never' }
        : { is: 'waiting', since: suspended, on: 'kube-system/karpenter-crd' };
      return helmRelease({
        manifest,
        from: 'karpenter',
        chartVersion: chartVersionOf(manifest, manifests),
        createdAt: fetched,
        state: done ? { is: 'ready', since: doneAt } : before,
        deployedAt: done ? doneAt : undefined,
        ...(isCrd &&
          healed.S1 === undefined && {
            suspended: { by: 'kubectl-patch', at: suspended },
          }),
      });
    });
}

/** A release that upgrades quietly: it moves by itself, so it is nobody's problem. */
function upgradingRelease(moment: Moment): KubernetesObject {
  const { start, now } = moment;
  const { installed } = timesOf(moment);
  return helmRelease({
    manifest: {
      apiVersion: 'helm.toolkit.fluxcd.io/v2',
      kind: 'HelmRelease',
      metadata: { name: 'sleeper', namespace: 'sleeper' },
      spec: {
        chartRef: { kind: 'OCIRepository', name: 'sleeper' },
        interval: '1h0m0s',
        timeout: '15m0s',
      },
    },
    from: 'apps',
    chartVersion: '1.4.0',
    createdAt: installed,
    deployedAt: installed,
    release: 7,
    state: {
      is: 'progressing',
      since: renewed(start - 20 * SECOND, 80 * SECOND, now),
      message: `Running 'upgrade' action with timeout of 15m0s`,
    },
  });
}
