import { account } from './account.mjs';
import {
  cluster,
  fargate,
  ownNetwork,
  rules,
  systemNodes,
} from './cluster.mjs';
import {
  existingNetwork,
  flux,
  fluxOnNodes,
  network,
  networkRules,
} from './network.mjs';
import * as parts from './parts.mjs';

const dns = [...parts.externalDns, ...parts.certManager];
const onNodes = [
  ...cluster,
  ...systemNodes,
  ...dns,
  ...parts.externalDnsOnNodes,
];

/** Template, golden case, root, and what is done to it. */
export const ROOTS = [
  ['eks-platform', 'bluesky', 'network', [...network, ...networkRules]],
  [
    'eks-platform',
    'bluesky',
    'cluster',
    [...onNodes, ...ownNetwork, ...rules, ...parts.cloudtrail],
  ],
  ['eks-platform', 'bluesky', 'flux', [...flux, ...fluxOnNodes]],
  ['eks-platform', 'dagster', 'network', existingNetwork],
  [
    'eks-platform',
    'dagster',
    'cluster',
    [...onNodes, ...parts.externalSecrets, ...parts.dagster],
  ],
  ['eks-platform', 'dagster', 'flux', [...flux, ...fluxOnNodes]],
  ['eks-platform', 'campus', 'network', network],
  [
    'eks-platform',
    'campus',
    'cluster',
    [
      ...onNodes,
      ...ownNetwork,
      ...parts.externalSecrets,
      ...parts.velero,
      ...parts.efs,
    ],
  ],
  ['eks-platform', 'campus', 'flux', [...flux, ...fluxOnNodes]],
  ['eks-platform', 'fargate', 'network', network],
  ['eks-platform', 'fargate', 'cluster', [...cluster, ...fargate, ...dns]],
  ['eks-platform', 'fargate', 'flux', flux],
  ['account-baseline', 'github', 'account', account],
];
