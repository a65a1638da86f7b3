import { defineSource } from '../KubernetesSource';
import { projectFluxObject } from './fluxObject';

export const helmReleases = defineSource({
  key: 'helmReleases',
  path: '/apis/helm.toolkit.fluxcd.io/v2/helmreleases',
  project: object => projectFluxObject('HelmRelease', object),
});
