import type { ClusterFacts } from '../cluster/clusterFacts';
import { isFinishedPod } from '../kubernetes/finishedPod';
import type { NodeIdentity } from '../kubernetes/nodeIdentity';
import type { Quantity } from '../view/quantity';
import { getFargatePrice } from './fargatePrice';
import { getNodePrice } from './nodePrice';

/** What a node costs: as a machine, or on Fargate as the one pod that it was made for. */
export function getNodeCost(
  name: string,
  identity: NodeIdentity,
  { state, podsByNode }: Pick<ClusterFacts, 'state' | 'podsByNode'>,
): Quantity {
  return identity.origin === 'fargate'
    ? getFargatePrice(
        podsByNode.get(name)?.find(pod => !isFinishedPod(pod)),
        state,
      )
    : getNodePrice(identity, state);
}
