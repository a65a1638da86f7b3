import type { FormFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { splitPath } from '../answers/answerPath';
import type { FormText } from '../parts';

const NAMES = {
  description: 'form.answer.description',
  repositoryPath: 'form.answer.repositoryPath',
  region: 'form.answer.region',
  zones: 'form.answer.zones',
  networkMode: 'form.answer.networkMode',
  vpcId: 'form.answer.vpcId',
  vpcCidr: 'form.answer.vpcCidr',
  natGateways: 'form.answer.natGateways',
  subnets: 'form.answer.subnets',
  kubernetesVersion: 'form.answer.kubernetesVersion',
  supportPolicy: 'form.answer.supportPolicy',
  endpoint: 'form.answer.endpoint',
  allowedCidrs: 'form.answer.allowedCidrs',
  system: 'form.answer.system',
  pools: 'form.answer.pools',
  ingress: 'form.answer.ingress',
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
