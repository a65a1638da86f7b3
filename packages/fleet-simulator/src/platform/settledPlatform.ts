import type { Instant } from '../clock/Clock';
import { MINUTE, SECOND } from '../clock/duration';
import type { KubernetesObject } from '../objects/KubernetesObject';
import { overlay } from '../objects/overlay';
import type { Workload } from '../objects/workload';
import type { ClusterFrame } from '../world/ClusterFrame';
import type { Moment } from '../world/Scenario';
import { reportAt } from './applyReport';
import { eksFactsAt } from './eksFactsAt';
import { firstObjects } from './firstObjects';
import { fluxObjectsAt } from './fluxObjectsAt';
import { hostedZoneIdOf } from './hostedZoneId';
import { crdsAt, platformObjectsAt } from './platformObjectsAt';
import type { PlatformMoment } from './platformMoment';
import { planTimeline } from './PlatformTimeline';
import { dnsRoles } from './standardFacts';
import { platformWorkloadsAt } from './workloadsAt';

/** A platform that was created long ago, for scenarios to build on. */
export interface SettledPlatform {
  context: PlatformMoment;
  /** All but nodes, claims and workloads. */
  objects: KubernetesObject[];
  workloads: Workload[];
  frame: Omit<ClusterFrame, 'objects'>;
}

/** Everything of a platform whose creation began at `born` and whose last commit was fetched at `fetchedAt`. */
export function settledPlatform(
  moment: Moment,
  times: { born: Instant; fetchedAt: Instant; reportedAt: Instant },
): SettledPlatform {
  const { now, start, repository } = moment;
  const { platform } = repository;
  const timeline = planTimeline(platform, times.born, 1);
  const context = { platform, timeline, now };
  // A push after the start is fetched at once; what was there at the start is told.
  const pushed = repository.pushedAt > start + 10 * SECOND;
  const fetchedAt = pushed ? repository.pushedAt : times.fetchedAt;
  const zone = platform.values.dnsZone;
  const zoneId = hostedZoneIdOf(platform.cluster);
  const reportTimeline = planTimeline(
    platform,
    times.reportedAt - 23 * MINUTE,
    1,
  );
  return {
    context,
    objects: overlay(firstObjects(context), [
      ...fluxObjectsAt({ ...context, repository, fetchedAt }),
      ...platformObjectsAt(context),
    ]),
    workloads: platformWorkloadsAt(context).map(each => ({
      ...each,
      waits: false,
    })),
    frame: {
      eks: eksFactsAt(platform, timeline, now),
      report: reportAt(platform.cluster, repository.head, reportTimeline, now),
      crds: crdsAt(context),
      subnetCidrs: {
        private: platform.values.privateSubnets,
        public: platform.values.publicSubnets,
      },
      iamRoles: dnsRoles(platform.cluster, zoneId),
      hostedZones: zone
        ? [{ id: zoneId, name: zone, private: false, records: 9 }]
        : [],
    },
  };
}
