import { defineSource } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';

export const nodeClaims = defineSource({
  key: 'nodeClaims',
  path: '/apis/karpenter.sh/v1/nodeclaims',
  project: claim => {
    const meta = projectMeta(claim);
    return {
      meta,
      pool: meta.labels['karpenter.sh/nodepool'],
      nodeName: claim.status?.nodeName,
      providerId: claim.status?.providerID,
      instanceType: meta.labels['node.kubernetes.io/instance-type'],
      zone: meta.labels['topology.kubernetes.io/zone'],
      capacityType: meta.labels['karpenter.sh/capacity-type'],
      resources: claim.spec?.resources?.requests ?? {},
      terminationGracePeriod: claim.spec?.terminationGracePeriod,
      imageId: claim.status?.imageID,
      expireAfter: claim.spec?.expireAfter,
      conditions: projectConditions(claim),
    };
  },
});
