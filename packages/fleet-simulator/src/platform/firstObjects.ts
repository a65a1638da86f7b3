import { fromManifest } from '../objects/fromManifest';
import type { KubernetesObject } from '../objects/KubernetesObject';
import { namespace } from '../objects/namespace';
import type { PlatformMoment } from './platformMoment';

/** What exists before Flux works: EKS's namespaces and, if the bootstrap brings it, the portal's access. */
export function firstObjects(moment: PlatformMoment): KubernetesObject[] {
  const { platform, timeline, now } = moment;
  const { controlPlane, flux, after } = timeline;
  const bootstrapped = after(flux.from, 40);
  const access = platform.kustomizations.filter(({ path }) =>
    /infra\/access\/?$/.test(path),
  );
  return [
    ...['default', 'kube-system', 'kube-public', 'kube-node-lease'].map(name =>
      namespace(name, controlPlane.to),
    ),
    ...(now >= bootstrapped ? [namespace('flux-system', bootstrapped)] : []),
    ...(platform.accessFirst && now >= bootstrapped
      ? access
          .flatMap(each => each.manifests)
          .filter(({ kind }) => /^ClusterRole(Binding)?$/.test(kind))
          .map(manifest => fromManifest(manifest, bootstrapped))
      : []),
  ];
}
