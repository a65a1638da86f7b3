import { defineSource } from '../KubernetesSource';
import { projectFluxObject } from './fluxObject';

export const ociRepositories = defineSource({
  key: 'ociRepositories',
  path: '/apis/source.toolkit.fluxcd.io/v1/ocirepositories',
  project: object => projectFluxObject('OCIRepository', object),
});
