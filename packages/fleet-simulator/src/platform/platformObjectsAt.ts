import type { Instant } from '../clock/Clock';
import { DAY, SECOND } from '../clock/duration';
import { renewed } from '../clock/renewed';
import { certificate, clusterIssuer } from '../objects/certificate';
import { ec2NodeClass } from '../objects/ec2NodeClass';
import { fromManifest } from '../objects/fromManifest';
import { appliedClaim, storageClassesOf } from './appliedClaim';
import {
  crdsOfRelease,
  FLUX_CRDS,
  objectsOfRelease,
  SNAPSHOT_CRDS,
} from './charts';
import { entryPointObjects } from './entryPoint';
import { syncedSecret } from '../objects/externalSecret';
import { issuance } from '../objects/issuance';
import type { KubernetesObject } from '../objects/KubernetesObject';
import { nodePool } from '../objects/nodePool';
import { isServed } from './inventory';
import type { KustomizationTimes, PlatformTimeline } from './PlatformTimeline';
import type { Manifest } from './PlatformTree';
import type { PlatformMoment } from './platformMoment';
import { installedAt, releaseObjectsAt } from './releaseObjectsAt';

// Made of their manifests elsewhere: by releases, or as workloads with their pods.
const ELSEWHERE = [
  'HelmRelease',
  'HelmRepository',
  'OCIRepository',
  'Deployment',
  'DaemonSet',
  'StatefulSet',
];

/** Everything that Flux has applied by now, with the status that its controllers give it; without workloads. */
export function platformObjectsAt(moment: PlatformMoment): KubernetesObject[] {
  const { platform, timeline, now } = moment;
  return platform.kustomizations.flatMap(plan => {
    const times = timeline.kustomizations.get(plan.name)!;
    if (now < times.applied) {
      return [];
    }
    const own = plan.manifests.filter(
      manifest => isServed(manifest) && !ELSEWHERE.includes(manifest.kind),
    );
    const traefik = plan.manifests.find(
      ({ kind, metadata }) =>
        kind === 'HelmRelease' && metadata.name === 'traefik',
    );
    return [
      ...releaseObjectsAt(plan, timeline, now),
      ...own.flatMap(manifest =>
        appliedObjects(manifest, plan.name, times, moment),
      ),
      ...madeByReleases(plan.manifests, times, now),
      ...(traefik ? entryPointObjects(traefik, times, moment) : []),
    ];
  });
}

function madeByReleases(
  manifests: Manifest[],
  times: KustomizationTimes,
  now: Instant,
): KubernetesObject[] {
  return manifests
    .filter(manifest => manifest.kind === 'HelmRelease')
    .filter(manifest => now >= installedAt(times, manifest))
    .flatMap(manifest =>
      objectsOfRelease(manifest, installedAt(times, manifest), now),
    );
}

function appliedObjects(
  manifest: Manifest,
  appliedBy: string,
  times: KustomizationTimes,
  { platform, timeline, now }: PlatformMoment,
): KubernetesObject[] {
  const createdAt = times.applied;
  const readyAt = timeline.after(createdAt, 12);
  switch (manifest.kind) {
    case 'EC2NodeClass': {
      const { zones } = platform.values;
      const { cluster } = platform;
      return [
        ec2NodeClass({ manifest, cluster, zones, createdAt, readyAt, now }),
      ];
    }
    case 'NodePool':
      return [
        nodePool({
          manifest,
          createdAt,
          readyAt: timeline.after(createdAt, 18),
          now,
        }),
      ];
    case 'ClusterIssuer':
      return [
        clusterIssuer(
          manifest,
          createdAt,
          now >= readyAt ? readyAt : createdAt,
        ),
      ];
    case 'ExternalSecret':
    case 'ClusterSecretStore':
    case 'SecretStore':
      return [syncedSecret(manifest, createdAt, readyAt, now)];
    case 'PersistentVolumeClaim':
      return appliedClaim(manifest, {
        classes: storageClassesOf(platform),
        createdAt,
        boundAt: readyAt,
        appliedBy,
        now,
      });
    case 'Certificate':
      return certificateObjects(manifest, times, timeline, now);
    default:
      return [fromManifest(manifest, createdAt, appliedBy)];
  }
}

/** Certificates renew themselves 60 days after each issuance. */
function certificateObjects(
  manifest: Manifest,
  times: KustomizationTimes,
  timeline: PlatformTimeline,
  now: Instant,
): KubernetesObject[] {
  const createdAt = times.applied;
  const firstAt = times.ready - Math.round((times.ready - createdAt) * 0.05);
  const issuedAt = renewed(firstAt, 60 * DAY, now);
  const revision = 1 + Math.round((issuedAt - firstAt) / (60 * DAY));
  const wanted = certificate({
    manifest,
    createdAt,
    issuedAt: now >= firstAt ? issuedAt : undefined,
    revision,
  });
  const startedAt = revision > 1 ? issuedAt - 90 * SECOND : createdAt;
  return [
    wanted,
    ...issuance({
      certificate: wanted,
      startedAt,
      doneAt: issuedAt,
      presentedAt: timeline.after(startedAt, 6),
      revision,
      now,
    }),
  ];
}

/** CustomResourceDefinitions that are installed by now: by add-ons, by Flux and by releases. */
export function crdsAt({ platform, timeline, now }: PlatformMoment): string[] {
  const { controlPlane, fluxWorks, after } = timeline;
  const ofReleases = platform.kustomizations.flatMap(plan => {
    const times = timeline.kustomizations.get(plan.name)!;
    return plan.manifests
      .filter(manifest => manifest.kind === 'HelmRelease')
      .filter(manifest => now >= after(installedAt(times, manifest), -10))
      .flatMap(manifest => crdsOfRelease(manifest.metadata.name));
  });
  return [
    ...(now >= after(controlPlane.to, 30) ? SNAPSHOT_CRDS : []),
    ...(now >= after(fluxWorks, -15) ? FLUX_CRDS : []),
    ...ofReleases,
  ];
}
