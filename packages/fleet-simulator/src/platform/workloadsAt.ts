import {
  addonControllers,
  fluxControllers,
  nodeAgents,
} from './standardWorkloads';
import type { Workload } from '../objects/workload';
import { workloadsOfRelease } from './charts';
import { manifestWorkload } from './manifestWorkload';
import type { PlatformMoment } from './platformMoment';

/** Everything that the platform itself runs by now: add-ons, Flux, charts, apps. */
export function platformWorkloadsAt(moment: PlatformMoment): Workload[] {
  const { platform, timeline, now } = moment;
  const { controlPlane, fluxWorks, after } = timeline;
  const early = [
    ...nodeAgents(after(controlPlane.to, 10)),
    ...addonControllers(after(controlPlane.to, 12)),
    ...fluxControllers(after(fluxWorks, -40)),
  ];
  const applied = platform.kustomizations.flatMap(plan => {
    const times = timeline.kustomizations.get(plan.name)!;
    return plan.manifests.flatMap(manifest => {
      switch (manifest.kind) {
        case 'HelmRelease':
          return workloadsOfRelease(manifest, after(times.applied, 12));
        case 'Deployment':
        case 'StatefulSet':
        case 'DaemonSet':
          return [manifestWorkload(manifest, times.applied)];
        default:
          return [];
      }
    });
  });
  return [...early, ...applied]
    .filter(workload => workload.createdAt <= now)
    .map(workload => ({
      ...workload,
      waits: true,
      startSeconds: (workload.startSeconds ?? 6) / Math.max(1, speedOf(moment)),
    }));
}

function speedOf({ timeline }: PlatformMoment): number {
  return 1000 / (timeline.after(0, 1) || 1000);
}
