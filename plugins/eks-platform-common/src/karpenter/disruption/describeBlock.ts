import { getPodWorkload } from '../../kubernetes/podWorkload';
import { getObjectKey } from '../../kubernetes/objectKey';
import type { ClusterFacts } from '../../cluster/clusterFacts';
import { formatCount } from '../../view/words';
import { DO_NOT_DISRUPT, type BlockedPod } from './blockedPods';

/** The one object that holds a pod, why, and what frees it. */
export interface BlockWords {
  /** `PodDisruptionBudget/dagster/webserver` or `Pod/hub/jupyter-ana`. */
  object: string;
  /** `PDB \`dagster/webserver\` allows 0 evictions, because the Deployment has 1 replica`. */
  text: string;
  next: string;
}

/** Names the object behind a blocked pod in words. */
export function describeBlock(
  { pod, budget, doNotDisrupt }: BlockedPod,
  facts: Pick<ClusterFacts, 'kubernetes'>,
): BlockWords {
  const name = getObjectKey(pod.meta);
  if (!budget) {
    const until = doNotDisrupt === 'true' ? '' : ` for ${doNotDisrupt}`;
    return {
      object: `Pod/${name}`,
      text: `pod \`${name}\` asks not to be disrupted${until} (\`${DO_NOT_DISRUPT}\`)`,
      next: `End \`${name}\`, or take its annotation away`,
    };
  }
  const key = getObjectKey(budget.meta);
  const workload = getPodWorkload(pod);
  const owner = findOwner(workload, facts);
  const pdb = `PDB \`${key}\` allows 0 evictions`;
  const target = `\`${workload.name}\``;
  if (owner && owner.desired <= 1) {
    return {
      object: `PodDisruptionBudget/${key}`,
      text: `${pdb}, because the ${workload.kind} has ${formatCount(
        owner.desired,
        'replica',
      )}`,
      next: `Scale ${target} to 2`,
    };
  }
  if (budget.healthy < budget.wanted) {
    return {
      object: `PodDisruptionBudget/${key}`,
      text: `${pdb}: ${budget.healthy} of ${budget.expected} pods are ready and it wants ${budget.wanted}`,
      next: `Get the pods of ${target} ready`,
    };
  }
  return {
    object: `PodDisruptionBudget/${key}`,
    text: `${pdb}: it wants ${budget.wanted} of ${budget.expected} pods`,
    next: `Let the PDB spare one pod, or scale ${target} up`,
  };
}

function findOwner(
  workload: ReturnType<typeof getPodWorkload>,
  { kubernetes }: Pick<ClusterFacts, 'kubernetes'>,
) {
  const all =
    workload.kind === 'StatefulSet'
      ? kubernetes.statefulSets
      : workload.kind === 'Deployment' && kubernetes.deployments;
  return (all || []).find(
    ({ meta }) =>
      meta.name === workload.name && meta.namespace === workload.namespace,
  );
}
