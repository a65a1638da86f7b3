import type { Instant } from '../clock/Clock';
import type { Workload } from '../objects/workload';
import { manifestWorkload } from './manifestWorkload';
import type { PlatformMoment } from './platformMoment';

/** The first run of a job that asks for a GPU, and how long its node stays. */
export interface SmokeTest {
  workload: Workload;
  nodeAskedAt: Instant;
  nodeLeavesAt: Instant;
}

/** Runs the GPU smoke test once, right after it was applied; undefined when there is none or it is over. */
export function smokeTestAt(moment: PlatformMoment): SmokeTest | undefined {
  const { platform, timeline, now } = moment;
  const { after } = timeline;
  for (const plan of platform.kustomizations) {
    for (const manifest of plan.manifests) {
      const template = manifest.spec?.jobTemplate;
      const workload =
        manifest.kind === 'CronJob' && template
          ? manifestWorkload({ ...manifest, spec: template.spec }, 0)
          : undefined;
      if (workload?.gpus) {
        const askedAt = after(
          timeline.kustomizations.get(plan.name)!.applied,
          5,
        );
        const endedAt = after(askedAt, 1500);
        const nodeLeavesAt = after(endedAt, 30);
        const isRunning = now >= askedAt && now < nodeLeavesAt;
        return isRunning
          ? {
              workload: {
                ...workload,
                kind: 'Job',
                name: `${workload.name}-first`,
                createdAt: askedAt,
                endedAt,
                waits: true,
              },
              nodeAskedAt: after(askedAt, 3),
              nodeLeavesAt,
            }
          : undefined;
      }
    }
  }
  return undefined;
}
