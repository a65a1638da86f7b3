import type { Instant } from '../clock/Clock';
import { chartSource } from '../objects/chartSource';
import type { FluxState } from '../objects/fluxCondition';
import { helmRelease } from '../objects/helmRelease';
import type { KubernetesObject } from '../objects/KubernetesObject';
import type { KustomizationTimes, PlatformTimeline } from './PlatformTimeline';
import type { Manifest, PlatformKustomization } from './PlatformTree';

/** When a release is installed; the Kustomization is ready a little later. */
export function installedAt(
  { applied, ready }: KustomizationTimes,
  manifest: Manifest,
): Instant {
  // A chart of definitions only is quick, and others wait for it.
  const share = manifest.metadata.name.endsWith('-crd') ? 0.3 : 0.85;
  return applied + Math.round((ready - applied) * share);
}

/** Sources and HelmReleases of one Kustomization. */
export function releaseObjectsAt(
  plan: PlatformKustomization,
  timeline: PlatformTimeline,
  now: Instant,
): KubernetesObject[] {
  const times = timeline.kustomizations.get(plan.name)!;
  if (now < times.applied) {
    return [];
  }
  const sources = plan.manifests.filter(({ kind }) =>
    /^(OCI|Helm)Repository$/.test(kind),
  );
  const releases = plan.manifests.filter(({ kind }) => kind === 'HelmRelease');
  return [
    ...sources.map(source => chartSource(source, times.applied)),
    ...releases.map(manifest => {
      const done = installedAt(times, manifest);
      return helmRelease({
        manifest,
        from: plan.name,
        chartVersion: chartVersionOf(manifest, sources),
        createdAt: times.applied,
        deployedAt: now >= done ? done : undefined,
        state: stateOf(manifest, { done, releases, times, now }),
      });
    }),
  ];
}

/** The version that a release installs, from its own spec or its OCIRepository. */
export function chartVersionOf(
  manifest: Manifest,
  sources: Manifest[],
): string {
  const source = sources.find(
    each => each.metadata.name === manifest.spec?.chartRef?.name,
  );
  const version: string =
    manifest.spec?.chart?.spec?.version ?? source?.spec?.ref?.tag ?? '0.0.0';
  return version.replace(/^v/, '');
}

function stateOf(
  manifest: Manifest,
  context: {
    done: Instant;
    releases: Manifest[];
    times: KustomizationTimes;
    now: Instant;
  },
): FluxState {
  const { done, releases, times, now } = context;
  if (now >= done) {
    return { is: 'ready', since: done };
  }
  const needs: { name: string }[] = manifest.spec?.dependsOn ?? [];
  const missing = releases.find(
    each =>
      needs.some(({ name }) => name === each.metadata.name) &&
      now < installedAt(times, each),
  );
  const since = times.applied;
  return missing
    ? {
        is: 'waiting',
        since,
        on: `${missing.metadata.namespace}/${missing.metadata.name}`,
      }
    : {
        is: 'progressing',
        since,
        message: `Running 'install' action with timeout of 15m0s`,
      };
}
