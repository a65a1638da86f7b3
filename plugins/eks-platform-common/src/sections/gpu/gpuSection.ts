import type { SectionDefinition } from '../sectionDefinition';
import type { GpuView } from './gpuView';
import { hasGpu, makeGpuView } from './makeGpuView';

export const gpuSection: SectionDefinition<GpuView> = {
  // Without pods nobody knows which device is free.
  required: ['nodes', 'pods'],
  all: true,
  optional: [
    'daemonSets',
    'nodePools',
    'nodeClaims',
    'karpenterEvents',
    'resourceClaims',
    'resourceSlices',
    'acceleratorQuotas',
    'capacityReservations',
  ],
  isInstalled: hasGpu,
  make: ({ findings, marks }) => makeGpuView(findings, marks),
};
