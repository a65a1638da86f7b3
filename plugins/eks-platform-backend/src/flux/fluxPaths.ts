import type {
  FluxKind,
  FluxObjectRef,
  KubernetesSources,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { kubernetesSources } from '../kubernetes/kubernetesSources';

const SOURCES: Record<FluxKind, keyof KubernetesSources> = {
  Kustomization: 'kustomizations',
  HelmRelease: 'helmReleases',
  GitRepository: 'gitRepositories',
  OCIRepository: 'ociRepositories',
  HelmRepository: 'helmRepositories',
  HelmChart: 'helmCharts',
  ResourceSet: 'resourceSets',
  FluxInstance: 'fluxInstances',
};

/** Path of one object at the API server. */
export function toFluxPath({ kind, namespace, name }: FluxObjectRef): string {
  const list = kubernetesSources[SOURCES[kind]].path;
  const slash = list.lastIndexOf('/');
  return `${list.slice(0, slash)}/namespaces/${namespace}${list.slice(
    slash,
  )}/${name}`;
}
