import type { Instant } from '../clock/Clock';
import { SECOND } from '../clock/duration';
import { overlay } from '../objects/overlay';
import { workloadObjects } from '../objects/workloadObjects';
import { eksFactsAt } from '../platform/eksFactsAt';
import { fluxObjectsAt } from '../platform/fluxObjectsAt';
import { hostedZoneIdOf } from '../platform/hostedZoneId';
import { joiningNodes } from '../platform/joiningNodes';
import { crdsAt, platformObjectsAt } from '../platform/platformObjectsAt';
import type { PlatformMoment } from '../platform/platformMoment';
import { planTimeline } from '../platform/PlatformTimeline';
import type { PlatformTree } from '../platform/PlatformTree';
import { reportAt } from '../platform/applyReport';
import { firstObjects } from '../platform/firstObjects';
import { smokeTestAt } from '../platform/smokeTest';
import { platformWorkloadsAt } from '../platform/workloadsAt';
import type { ClusterFrame } from '../world/ClusterFrame';
import type { Moment, Scenario } from '../world/Scenario';
import { dnsRoles } from '../platform/standardFacts';

/** From the push until somebody begins to apply, in real seconds; speed shortens it down to 4. */
function secondsUntilApply(speed: number): number {
  return Math.max(4, Math.min(15, 300 / speed));
}

/**
 * A platform that was just pushed: somebody applies it, and stage by stage it comes to life.
 *
 * Everything is read from the repository: versions, sizes, pools, Kustomizations and what they hold.
 */
export function newPlatform(
  pushed: PlatformTree,
  commit: string,
  pushedAt: Instant,
): Scenario {
  return {
    account: pushed.account,
    region: pushed.region,
    cluster: pushed.cluster,
    title: 'being created from its repository',
    faults: [],
    frameAt: moment => frameAt(moment, commit, pushedAt),
  };
}

function frameAt(
  moment: Moment,
  commit: string,
  pushedAt: Instant,
): ClusterFrame {
  const { now, speed, repository } = moment;
  const { platform } = repository;
  const startedAt = pushedAt + secondsUntilApply(speed) * SECOND;
  const timeline = planTimeline(platform, startedAt, speed);
  const context = { platform, timeline, now };
  const eks = eksFactsAt(platform, timeline, now);
  const zone = platform.values.dnsZone;
  const applied = now >= timeline.cluster.to;
  return {
    eks,
    report: reportAt(platform.cluster, commit, timeline, now),
    objects: eks?.status === 'ACTIVE' ? objectsAt(context, moment) : [],
    crds: crdsAt(context),
    subnetCidrs: {
      private: platform.values.privateSubnets,
      public: platform.values.publicSubnets,
    },
    iamRoles: applied
      ? dnsRoles(platform.cluster, hostedZoneIdOf(platform.cluster))
      : [],
    hostedZones:
      applied && zone
        ? [
            {
              id: hostedZoneIdOf(platform.cluster),
              name: zone,
              private: false,
              records: 4,
            },
          ]
        : [],
  };
}

function objectsAt(context: PlatformMoment, { repository, speed }: Moment) {
  const { platform, timeline, now } = context;
  const applied = platformObjectsAt(context);
  const smokeTest = smokeTestAt(context);
  const workloads = platformWorkloadsAt(context);
  const joining = joiningNodes(context, applied, {
    smokeTest,
    workloads,
    speed,
  });
  const fetchedAt = Math.max(repository.pushedAt, timeline.fluxWorks);
  return overlay(firstObjects(context), [
    ...fluxObjectsAt({ ...context, repository, fetchedAt }),
    ...applied,
    ...joining,
    ...workloadObjects({
      workloads: [...workloads, ...(smokeTest ? [smokeTest.workload] : [])],
      nodes: joining.filter(object => object.kind === 'Node'),
      version: platform.values.kubernetesVersion,
      now,
    }),
  ]);
}
