import type { ClusterState } from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  priceTableOf,
  type AccountProfile,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import type { ClusterEntity } from './ClusterEntity';

/** Puts together what the rules look at. */
export function composeState(options: {
  now: Date;
  entity: ClusterEntity;
  /** Undefined: the config has no such account. */
  profile: AccountProfile | undefined;
  kubernetes: ClusterState['kubernetes'];
  aws: ClusterState['aws'];
  network: ClusterState['network'];
}): ClusterState {
  const { now, entity, profile, kubernetes, aws, network } = options;
  return {
    now,
    ref: entity.ref,
    entityRef: entity.entityRef,
    entity: entity.facts,
    account: {
      partition: profile?.partition ?? 'aws',
      applyBy: profile?.apply.by ?? 'operator',
      operatorsGroup: profile?.operatorsGroup || undefined,
      backstageCidrs: profile?.egressCidrs.backstage ?? [],
      canOperate: profile?.operatorRole !== undefined,
    },
    kubernetes,
    aws,
    network,
    prices: priceTableOf(entity.ref.region),
  };
}
