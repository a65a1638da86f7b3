import type { SectionDefinition } from '../sectionDefinition';
import type { DeliveryView } from './deliveryView';
import { makeDeliveryView } from './makeDeliveryView';

export const deliverySection: SectionDefinition<DeliveryView> = {
  required: ['kustomizations'],
  optional: [
    'gitRepositories',
    'helmReleases',
    'ociRepositories',
    'helmRepositories',
    'helmCharts',
    'resourceSets',
    'fluxInstances',
    'applyReport',
  ],
  make: makeDeliveryView,
};
