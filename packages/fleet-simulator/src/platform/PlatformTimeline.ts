import type { Instant } from '../clock/Clock';
import { SECOND } from '../clock/duration';
import type { PlatformKustomization, PlatformTree } from './PlatformTree';

/** When one Kustomization reaches what. */
export interface KustomizationTimes {
  /** All that it waits for is ready, and Flux has looked again. */
  starts: Instant;
  /** Its objects exist. */
  applied: Instant;
  ready: Instant;
}

/** When a platform reaches each stage of its creation. */
export interface PlatformTimeline {
  startedAt: Instant;
  network: { from: Instant; to: Instant };
  cluster: { from: Instant; to: Instant };
  controlPlane: { from: Instant; to: Instant };
  nodeGroup: { from: Instant; to: Instant };
  flux: { from: Instant; to: Instant };
  fluxWorks: Instant;
  kustomizations: Map<string, KustomizationTimes>;
  ready: Instant;
  /** The instant that lies some seconds of real life after another. */
  after(instant: Instant, seconds: number): Instant;
}

/** Flux looks at a waiting object every 30 seconds. */
const REQUEUE = 30;

/** Plans the creation of a platform; all waits are divided by the speed. */
export function planTimeline(
  platform: PlatformTree,
  startedAt: Instant,
  speed: number,
): PlatformTimeline {
  const after = (instant: Instant, seconds: number) =>
    instant + Math.round((seconds * SECOND) / speed);
  const at = (seconds: number) => after(startedAt, seconds);
  const fluxWorks = at(1290);
  const kustomizations = new Map<string, KustomizationTimes>();
  const byName = new Map(
    platform.kustomizations.map(each => [each.name, each]),
  );
  const plan = (
    each: PlatformKustomization,
    path: string[],
  ): KustomizationTimes => {
    const known = kustomizations.get(each.name);
    if (known) {
      return known;
    }
    const before = each.dependsOn
      .map(name => byName.get(name))
      .filter(on => on !== undefined && !path.includes(on.name))
      .map(on => plan(on!, [...path, each.name]).ready);
    const starts =
      before.length > 0
        ? after(Math.max(...before), REQUEUE)
        : after(fluxWorks, 4);
    const times = {
      starts,
      applied: after(starts, 3),
      ready: after(starts, secondsOf(each)),
    };
    kustomizations.set(each.name, times);
    return times;
  };
  platform.kustomizations.forEach(each => plan(each, []));
  const ready = Math.max(
    at(1400),
    ...[...kustomizations.values()].map(times => times.ready),
  );
  return {
    startedAt,
    network: { from: startedAt, to: at(230) },
    cluster: { from: at(230), to: at(1150) },
    controlPlane: { from: at(260), to: at(820) },
    nodeGroup: { from: at(835), to: at(1060) },
    flux: { from: at(1150), to: at(1330) },
    fluxWorks,
    kustomizations,
    ready,
    after,
  };
}

/** How long a Kustomization takes, by what is in it. */
function secondsOf({ manifests }: PlatformKustomization): number {
  const seconds: Record<string, number> = {
    HelmRelease: 110,
    Deployment: 60,
    NodePool: 60,
    ClusterIssuer: 10,
    Certificate: 150,
  };
  const longest = manifests
    .map(each => seconds[each.kind] ?? 0)
    .reduce((a, b) => Math.max(a, b), 0);
  return 10 + longest + Math.min(20, manifests.length);
}
