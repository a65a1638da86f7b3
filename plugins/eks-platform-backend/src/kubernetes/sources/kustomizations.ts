import { defineSource } from '../KubernetesSource';
import { projectFluxObject } from './fluxObject';

export const kustomizations = defineSource({
  key: 'kustomizations',
  path: '/apis/kustomize.toolkit.fluxcd.io/v1/kustomizations',
  project: object => projectFluxObject('Kustomization', object),
});
