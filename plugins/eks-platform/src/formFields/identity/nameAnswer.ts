import type { FormFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { splitPath } from '../answers/answerPath';
import type { FormText } from '../parts';

const NAMES = {
  description: 'answer.description',
  repositoryPath: 'answer.repositoryPath',
  region: 'answer.region',
  zones: 'answer.zones',
  networkMode: 'answer.networkMode',
  vpcId: 'answer.vpcId',
  vpcCidr: 'answer.vpcCidr',
  natGateways: 'answer.natGateways',
  subnets: 'answer.subnets',
  kubernetesVersion: 'answer.kubernetesVersion',
  supportPolicy: 'answer.supportPolicy',
  endpoint: 'answer.endpoint',
  allowedCidrs: 'answer.allowedCidrs',
  system: 'answer.system',
  pools: 'answer.pools',
  ingress: 'answer.ingress',
} as const;

/** What an answer is called in a sentence. */
export function nameAnswer(
  path: string,
  facts: FormFacts | undefined,
  t: FormText,
): string {
  const [key, name] = splitPath(path);
  if (key === 'components') {
    return (
      facts?.components.find(component => component.name === name)?.title ??
      name
    );
  }
  return key in NAMES ? t(NAMES[key as keyof typeof NAMES]) : key;
}
