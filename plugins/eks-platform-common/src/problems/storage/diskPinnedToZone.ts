import { getNodePoolUsage } from '../../karpenter/nodePoolUsage';
import { getNodeIdentity } from '../../kubernetes/nodeIdentity';
import { getObjectKey } from '../../kubernetes/objectKey';
import { getPodWorkload } from '../../kubernetes/podWorkload';
import type { UnschedulablePod } from '../../kubernetes/podScheduling';
import { getEbsSlots } from '../../storage/ebsSlots';
import { PodVolumes } from '../../storage/podVolumes';
import { getAge } from '../../view/age';
import { formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { getHurtPods } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';

const PATIENCE_MS = 5 * 60_000;

export const diskPinnedToZone: RegisteredProblem = {
  id: 'disk-pinned-to-zone',
  severity: 'warning',
  level: 'cause',
  scenario: 'S8',
  clears: 'The pod runs, or no longer asks for the disk.',
  rule: findDisksPinnedToZone,
};

/** Pods whose disk lives in a zone where no node can take them. One problem for each pod's disk. */
export function findDisksPinnedToZone(findings: Findings): FoundProblem[] {
  const volumes = new PodVolumes(findings.kubernetes);
  return findings.unschedulable.flatMap(waiting => {
    const { pod, since } = waiting;
    const pinned = volumes
      .of(pod)
      .find(({ volume }) => volume && volume.zones.length > 0);
    const age = getAge(since, findings.now) ?? 0;
    if (!pinned?.volume || age < PATIENCE_MS) {
      return [];
    }
    const [zone] = pinned.volume.zones;
    const place = describePlace(zone, findings);
    return place
      ? [
          toProblem(
            waiting,
            pinned.volume.volumeId ?? pinned.claim.meta.name,
            zone,
            place,
            findings,
          ),
        ]
      : [];
  });
}

interface Place {
  because: string;
  says: string;
  next: string;
}

/** Why no node of the zone takes the pod; undefined when disks are not what keeps it. */
function describePlace(zone: string, findings: Findings): Place | undefined {
  const slots = getEbsSlots(findings.kubernetes);
  const inZone = (findings.kubernetes.nodes ?? []).filter(
    node => getNodeIdentity(node).zone === zone,
  );
  if (inZone.length === 0) {
    return {
      because: `no node is in ${zone}`,
      says: 'no node there',
      next: `Let a node pool create nodes in \`${zone}\``,
    };
  }
  const full = inZone.flatMap(node => {
    const own = slots?.get(node.meta.name);
    return own?.limit !== undefined && own.used >= own.limit ? [own] : [];
  });
  if (full.length === 0) {
    return undefined;
  }
  const [first] = full;
  const where =
    inZone.length === 1
      ? 'the only node there'
      : `${full.length} of ${inZone.length} nodes there`;
  return {
    because: `${where} ${full.length === 1 ? 'holds' : 'hold'} ${
      first.used
    } of ${first.limit} disks`,
    says: formatList(
      full.map(
        ({ node, used, limit }) => `${node.split('.')[0]} ${used} of ${limit}`,
      ),
    ),
    next: `Let a pool create one more node in \`${zone}\`, or move claims to larger nodes`,
  };
}

function toProblem(
  { pod, since, reason }: UnschedulablePod,
  disk: string,
  zone: string,
  place: Place,
  findings: Findings,
): FoundProblem {
  const workload = getPodWorkload(pod);
  const hurt = getHurtPods(findings.unschedulable.filter(w => w.pod === pod));
  const limits = getPoolsAtLimit(zone, findings);
  return found(diskPinnedToZone, {
    object: getObjectKey(pod.meta),
    title: `${workload.name} cannot start: its disk is bound to ${zone}`,
    because: `A disk never leaves its zone, and ${place.because}${
      limits.length > 0 ? `; ${formatList(limits)} may not grow` : ''
    }.`,
    evidence: [
      { object: `Pod ${getObjectKey(pod.meta)}`, says: reason, at: since },
      { object: `Disk ${disk}`, says: `zone \`${zone}\`` },
      { object: `Nodes in ${zone}`, says: place.says },
    ],
    since,
    next:
      limits.length > 0
        ? `Raise the limit of ${formatList(limits)}`
        : place.next,
    hurts: hurt.hurts,
    clearsIn: '2 min after a node of the zone has room',
    target: { tab: 'overview', query: { card: 'storage' } },
    explains: {
      pods: hurt.keys,
      objects: [`${workload.kind}/${workload.namespace}/${workload.name}`],
    },
  });
}

function getPoolsAtLimit(zone: string, findings: Findings): string[] {
  return (findings.kubernetes.nodePools ?? [])
    .filter(pool => {
      const zones = pool.requirements.find(
        ({ key, operator }) =>
          key === 'topology.kubernetes.io/zone' && operator === 'In',
      );
      const isFull = getNodePoolUsage(pool).some(
        // No device is a limit for others' sake; a pool with none may still grow.
        ({ ratio, limit, resource }) =>
          ratio >= 1 && (limit > 0 || !resource.includes('/')),
      );
      return isFull && (!zones || zones.values.includes(zone));
    })
    .map(pool => `pool ${pool.meta.name}`);
}
