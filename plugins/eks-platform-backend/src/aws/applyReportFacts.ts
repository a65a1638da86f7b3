import { readApplyReport } from '@eks-platform/backstage-plugin-eks-platform-node';
import type { FactSource } from './FactSource';

export const applyReportFacts: FactSource<'applyReport'> = {
  action: 's3:GetObject',
  maxAgeMs: 5_000,
  // A plan of the night or an apply is news also when nobody looks.
  idleMaxAgeMs: 60_000,
  needsCluster: false,
  load: ({ aws, ref, profile, signal }) =>
    readApplyReport(aws, { ref, profile, signal }),
};
