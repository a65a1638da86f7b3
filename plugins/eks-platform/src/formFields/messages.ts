import { capacityMessages } from './capacity/messages';
import { clusterMessages } from './cluster/messages';
import { componentsMessages } from './components/messages';
import { costMessages } from './cost/messages';
import { identityMessages } from './identity/messages';
import { ingressMessages } from './ingress/messages';
import { networkMessages } from './network/messages';
import { reviewMessages } from './review/messages';

/** Texts of the form; titles of pages and fields stand in the template itself. */
export const formMessages = {
  optional: 'optional',
  yours: 'yours',
  presetValue: 'Preset value: {{value}}',
  proposedValue: 'Proposed: {{value}}',
  notAllowedIn: 'Not allowed in {{account}}',
  thingsToFix_one: '{{count}} thing to fix on this page',
  thingsToFix_other: '{{count}} things to fix on this page',
  factsFailed: 'The form could not be prepared: {{reason}}',
  retry: 'Try again',
  kept: 'Your answers from before are still here.',
  startOver: 'Start over',
  cloning: 'Reading the answers of {{name}}',
  cloneFailed:
    'The answers of {{name}} could not be read: {{reason}}. The form begins with the preset.',
  names: {
    refused:
      '{{label}}: `{{text}}` is no name. Write names such as {{example}}.',
  },
  number: {
    whole: 'Write a whole number {{range}}.',
    decimal: 'Write a number {{range}}.',
    from: 'of {{min}} or more',
    between: 'from {{min}} to {{max}}',
    empty: '{{label}} is empty. {{wanted}}',
    refused: '{{label}} is `{{text}}`. {{wanted}}',
    use: 'Use {{value}}',
  },
  answer: {
    description: 'description',
    repositoryPath: 'folder',
    region: 'region',
    zones: 'zones',
    networkMode: 'network',
    vpcId: 'VPC',
    vpcCidr: 'VPC range',
    natGateways: 'way out',
    subnets: 'subnets',
    kubernetesVersion: 'Kubernetes version',
    supportPolicy: 'end of support',
    endpoint: 'reach of the API',
    allowedCidrs: 'allowed addresses',
    system: 'system nodes',
    pools: 'node pools',
    ingress: 'ingress',
    components: 'components',
  },
  ...identityMessages,
  ...networkMessages,
  ...clusterMessages,
  ...capacityMessages,
  ...ingressMessages,
  ...componentsMessages,
  ...costMessages,
  ...reviewMessages,
} as const;
