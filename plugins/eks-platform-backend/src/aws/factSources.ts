import type { AwsSources } from '@eks-platform/backstage-plugin-eks-platform-common';
import { acceleratorQuotaFacts } from './acceleratorQuotaFacts';
import { capacityReservationFacts } from './capacityReservationFacts';
import { addonFacts } from './addonFacts';
import { applyReportFacts } from './applyReportFacts';
import { dnsRoleFacts } from './dnsRoleFacts';
import type { FactSource } from './FactSource';
import { acmCertificateFacts } from './acmCertificateFacts';
import { loadBalancerFacts } from './loadBalancerFacts';
import { hostedZoneFacts } from './hostedZoneFacts';
import { nodeGroupFacts } from './nodeGroupFacts';
import { versionFacts } from './versionFacts';
import { insightFacts } from './insightFacts';
import { addonVersionFacts } from './addonVersionFacts';
import { offeredVersionFacts } from './offeredVersionFacts';
import { updateFacts } from './updateFacts';
import { fargateProfileFacts } from './fargateProfileFacts';
import { podIdentityFacts } from './podIdentityFacts';
import { accessEntryFacts } from './accessEntryFacts';
import { instanceFacts } from './instanceFacts';
import { volumeFacts } from './volumeFacts';
import { spotPriceFacts } from './spotPriceFacts';
import { natGatewayFacts } from './natGatewayFacts';
import { subnetFacts } from './subnetFacts';
import { interruptionQueueFacts } from './interruptionQueueFacts';
import { deniedCallFacts } from './deniedCallFacts';

/** Every fact of AWS besides the description of the cluster itself. The type refuses a missing one. */
export const factSources: {
  [K in Exclude<keyof AwsSources, 'cluster'>]: FactSource<K>;
} = {
  version: versionFacts,
  addons: addonFacts,
  nodeGroups: nodeGroupFacts,
  insights: insightFacts,
  addonVersions: addonVersionFacts,
  offeredVersions: offeredVersionFacts,
  updates: updateFacts,
  fargateProfiles: fargateProfileFacts,
  podIdentities: podIdentityFacts,
  accessEntries: accessEntryFacts,
  instances: instanceFacts,
  volumes: volumeFacts,
  subnets: subnetFacts,
  interruptionQueue: interruptionQueueFacts,
  spotPrices: spotPriceFacts,
  natGateways: natGatewayFacts,
  acceleratorQuotas: acceleratorQuotaFacts,
  capacityReservations: capacityReservationFacts,
  deniedCalls: deniedCallFacts,
  dnsRoles: dnsRoleFacts,
  hostedZones: hostedZoneFacts,
  loadBalancers: loadBalancerFacts,
  acmCertificates: acmCertificateFacts,
  applyReport: applyReportFacts,
};
