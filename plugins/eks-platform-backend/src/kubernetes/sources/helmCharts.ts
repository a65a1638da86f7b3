import { defineSource } from '../KubernetesSource';
import { projectFluxObject } from './fluxObject';

export const helmCharts = defineSource({
  key: 'helmCharts',
  path: '/apis/source.toolkit.fluxcd.io/v1/helmcharts',
  project: object => projectFluxObject('HelmChart', object),
});
