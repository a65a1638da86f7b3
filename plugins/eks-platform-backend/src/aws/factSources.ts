import type { AwsSources } from '@eks-platform/backstage-plugin-eks-platform-common';
import { addonFacts } from './addonFacts';
import { applyReportFacts } from './applyReportFacts';
import { dnsRoleFacts } from './dnsRoleFacts';
import type { FactSource } from './FactSource';
import { hostedZoneFacts } from './hostedZoneFacts';
import { nodeGroupFacts } from './nodeGroupFacts';
import { versionFacts } from './versionFacts';

/** Every fact of AWS besides the description of the cluster itself. The type refuses a missing one. */
export const factSources: {
  [K in Exclude<keyof AwsSources, 'cluster'>]: FactSource<K>;
} = {
  version: versionFacts,
  addons: addonFacts,
  nodeGroups: nodeGroupFacts,
  dnsRoles: dnsRoleFacts,
  hostedZones: hostedZoneFacts,
  applyReport: applyReportFacts,
};
