import { defineSource } from '../KubernetesSource';
import { projectFluxObject } from './fluxObject';

export const fluxInstances = defineSource({
  key: 'fluxInstances',
  path: '/apis/fluxcd.controlplane.io/v1/fluxinstances',
  project: object => projectFluxObject('FluxInstance', object),
});
