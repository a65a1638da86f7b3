import { defineSource } from '../KubernetesSource';
import { projectFluxObject } from './fluxObject';

export const gitRepositories = defineSource({
  key: 'gitRepositories',
  path: '/apis/source.toolkit.fluxcd.io/v1/gitrepositories',
  project: object => projectFluxObject('GitRepository', object),
});
