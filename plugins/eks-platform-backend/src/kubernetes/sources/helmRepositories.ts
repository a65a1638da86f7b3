import { defineSource } from '../KubernetesSource';
import { projectFluxObject } from './fluxObject';

export const helmRepositories = defineSource({
  key: 'helmRepositories',
  path: '/apis/source.toolkit.fluxcd.io/v1/helmrepositories',
  project: object => projectFluxObject('HelmRepository', object),
});
