import { defineSource, type RawObject } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';

export const nodeClasses = defineSource({
  key: 'nodeClasses',
  path: '/apis/karpenter.k8s.aws/v1/ec2nodeclasses',
  project: nodeClass => ({
    meta: projectMeta(nodeClass),
    amiAlias: (nodeClass.spec?.amiSelectorTerms ?? []).find(
      (term: RawObject) => term.alias,
    )?.alias,
    subnets: (nodeClass.status?.subnets ?? []).map((subnet: RawObject) => ({
      id: subnet.id ?? '',
      zone: subnet.zone ?? '',
    })),
    amis: (nodeClass.status?.amis ?? []).map((ami: RawObject) => ({
      id: ami.id ?? '',
      name: ami.name,
      deprecated: ami.deprecated ?? false,
    })),
    conditions: projectConditions(nodeClass),
  }),
});
