import type { Instant } from '../clock/Clock';
import type { FluxState } from '../objects/fluxCondition';
import { fluxInstance } from '../objects/fluxInstance';
import { gitRepository } from '../objects/gitRepository';
import { kustomization } from '../objects/kustomization';
import type { KubernetesObject } from '../objects/KubernetesObject';
import type { RepositoryState } from '../world/Scenario';
import { inventoryOf } from './inventory';
import type { PlatformTimeline } from './PlatformTimeline';
import type { PlatformKustomization, PlatformTree } from './PlatformTree';

export interface FluxMoment {
  platform: PlatformTree;
  timeline: PlatformTimeline;
  repository: Pick<RepositoryState, 'url' | 'head'>;
  /** When Flux fetched the head. */
  fetchedAt: Instant;
  now: Instant;
}

/** The source and all Kustomizations. */
export function fluxObjectsAt(moment: FluxMoment): KubernetesObject[] {
  const { platform, timeline, repository, fetchedAt, now } = moment;
  if (now < timeline.fluxWorks) {
    return [];
  }
  const revision = `main@sha1:${repository.head}`;
  const createdAt = timeline.fluxWorks;
  return [
    ...(platform.fluxInstance
      ? [
          fluxInstance(
            platform.fluxInstance,
            timeline.after(createdAt, -60),
            createdAt,
          ),
        ]
      : []),
    gitRepository({ url: repository.url, revision, createdAt, fetchedAt }),
    kustomization({
      name: 'flux-system',
      path: `./kube/clusters/${platform.cluster}`,
      dependsOn: [],
      state: { is: 'ready', since: fetchedAt },
      createdAt,
      revision,
      appliedRevision: revision,
      inventory: platform.kustomizations.map(({ name }) => ({
        id: `flux-system_${name}_kustomize.toolkit.fluxcd.io_Kustomization`,
        v: 'v1',
      })),
    }),
    ...platform.kustomizations.map(plan => {
      const times = timeline.kustomizations.get(plan.name)!;
      return kustomization({
        ...plan,
        state: stateOf(plan, moment),
        createdAt,
        revision,
        appliedRevision: now >= times.ready ? revision : undefined,
        inventory: now >= times.applied ? inventoryOf(plan.manifests) : [],
      });
    }),
  ];
}

function stateOf(plan: PlatformKustomization, moment: FluxMoment): FluxState {
  const { timeline, now, fetchedAt } = moment;
  const times = timeline.kustomizations.get(plan.name)!;
  if (now >= times.ready) {
    return { is: 'ready', since: Math.max(times.ready, fetchedAt) };
  }
  if (now >= times.applied) {
    return {
      is: 'progressing',
      since: times.starts,
      message: `Running health checks for revision main@sha1:${
        moment.repository.head
      } with a timeout of ${plan.timeout ?? '10m0s'}`,
    };
  }
  const on = plan.dependsOn.find(name => {
    const other = timeline.kustomizations.get(name);
    return other && now < other.ready;
  });
  return on
    ? { is: 'waiting', since: timeline.fluxWorks, on: `flux-system/${on}` }
    : {
        is: 'progressing',
        since: Math.min(now, times.starts),
        message: 'Building manifests',
      };
}
