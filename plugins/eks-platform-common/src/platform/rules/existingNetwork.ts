import { existingVpc } from '../completeAnswers';
import type { PlatformRule } from './platformRule';

/** An existing network must be one that the account profile lends, with enough subnets. */
export const existingNetworkRule: PlatformRule = {
  id: 'existing-network',
  check({ given, answers, account }) {
    if (answers.networkMode !== 'existing' || !account) {
      return [];
    }
    const offered = account.vpcs.filter(vpc => vpc.region === answers.region);
    if (offered.length === 0) {
      return [
        {
          level: 'error',
          field: 'networkMode',
          message: `${account.alias} lists no VPC in ${answers.region}. Create one, or ask the platform team to list it.`,
          fix: { label: 'Create a new VPC', set: { networkMode: 'create' } },
        },
      ];
    }
    const vpc = existingVpc(answers, account);
    if (!vpc) {
      const names = offered.map(item => item.id).join(', ');
      return [
        {
          level: 'error',
          field: 'vpcId',
          message: `${given.vpcId ? 'This is no VPC' : 'Choose the VPC'} of ${
            account.alias
          }: it has ${names}.`,
          fix: {
            label: `Use ${offered[0].id}`,
            set: { vpcId: offered[0].id },
          },
        },
      ];
    }
    return answers.ingress.entry !== 'none' &&
      answers.ingress.reach === 'public' &&
      vpc.publicSubnetIds.length === 0
      ? [
          {
            level: 'error',
            field: 'ingress.reach',
            message: `${vpc.id} has no public subnets, so a public load balancer has no place. Take an internal one.`,
            fix: { label: 'Internal', set: { 'ingress.reach': 'internal' } },
          },
        ]
      : [];
  },
};
