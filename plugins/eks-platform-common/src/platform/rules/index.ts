import { accountRule, regionRule, zonesRule } from './account';
import { compatibilityRule } from './compatibility';
import { allowedCidrsRule, endpointReachRule } from './endpoint';
import { gpuPoolsRule } from './gpuPools';
import { descriptionRule, ownerRule, repositoryRule } from './identity';
import { certificatesRule, domainRule, emailRule } from './ingress';
import { kubernetesVersionRule } from './kubernetesVersion';
import { entityNamesRule } from './entityNames';
import { existingNetworkRule } from './existingNetwork';
import { gpuQuotaRule } from './gpuQuota';
import { poolShapeRule } from './poolShape';
import { presetRule } from './preset';
import { repositoryPathRule } from './repositoryPath';
import { nameRule } from './name';
import type { PlatformRule } from './platformRule';
import { publishedTextRule } from './publishedText';
import {
  poolMachinesRule,
  poolNamesRule,
  poolNotesRule,
  poolNumbersRule,
  untaintedPoolRule,
} from './pools';
import { spendingRule } from './spending';
import { addressesRule, subnetsRule } from './subnets';
import { systemFitRule, systemGroupRule } from './systemGroup';
import { vpcRangeRule } from './vpcRange';

/** All rules, in the order of the form's pages. */
export const PLATFORM_RULES: readonly PlatformRule[] = [
  presetRule,
  nameRule,
  entityNamesRule,
  ownerRule,
  descriptionRule,
  publishedTextRule,
  repositoryRule,
  repositoryPathRule,
  accountRule,
  regionRule,
  zonesRule,
  existingNetworkRule,
  vpcRangeRule,
  subnetsRule,
  addressesRule,
  kubernetesVersionRule,
  compatibilityRule,
  allowedCidrsRule,
  endpointReachRule,
  systemGroupRule,
  systemFitRule,
  poolNamesRule,
  untaintedPoolRule,
  poolMachinesRule,
  poolNumbersRule,
  poolShapeRule,
  gpuQuotaRule,
  gpuPoolsRule,
  poolNotesRule,
  domainRule,
  emailRule,
  certificatesRule,
  spendingRule,
];
