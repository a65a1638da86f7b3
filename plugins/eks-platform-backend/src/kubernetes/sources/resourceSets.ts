import { defineSource } from '../KubernetesSource';
import { projectFluxObject } from './fluxObject';

export const resourceSets = defineSource({
  key: 'resourceSets',
  path: '/apis/fluxcd.controlplane.io/v1/resourcesets',
  project: object => projectFluxObject('ResourceSet', object),
});
