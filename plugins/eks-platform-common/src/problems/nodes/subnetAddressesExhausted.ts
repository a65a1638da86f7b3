import {
  getNodeSubnets,
  PREFIX_ADDRESSES,
  usesPrefixes,
  type NodeSubnet,
} from '../../addresses/nodeSubnets';
import { getLaunchRefusal } from '../../karpenter/launch/launchRefusal';
import { hasCondition } from '../../kubernetes/condition';
import { getObjectKey, getOwnerLabel } from '../../kubernetes/objectKey';
import { getPodWorkload, getWorkloadKey } from '../../kubernetes/podWorkload';
import type { PodProjection } from '../../kubernetes/projections';
import { getAge } from '../../view/age';
import { formatCount, formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count, getHurtPods } from '../hurts';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';
import { getWaitingFor } from './waitingForPools';

// Each node keeps a few addresses warm: fewer than this are none for a pod that comes.
const FEW = 3;
// The kubelet asks for an address again and again; a pod that starts takes seconds.
const POD_PATIENCE_MS = 2 * 60_000;

export const subnetAddressesExhausted: RegisteredProblem = {
  id: 'subnet-addresses-exhausted',
  severity: 'critical',
  level: 'cause',
  scenario: 'subnets-exhausted',
  clears: 'Every subnet of nodes has free addresses again.',
  rule: findSubnetAddressesExhausted,
};

/** Subnets of nodes without an address to give. One problem: they are made and mended together. */
export function findSubnetAddressesExhausted(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const subnets = getNodeSubnets(findings) ?? [];
  const least = usesPrefixes(findings) ? PREFIX_ADDRESSES : FEW;
  const empty = subnets.filter(({ freeAddresses }) => freeAddresses < least);
  const refused = (findings.kubernetes.nodeClaims ?? []).filter(
    claim => getLaunchRefusal(claim)?.kind === 'addresses',
  );
  if (empty.length === 0 && refused.length === 0) {
    return [];
  }
  const isAll = subnets.length > 0 && empty.length === subnets.length;
  const stuck = isAll ? getPodsWithoutAddress(findings) : [];
  const pools = refused.flatMap(({ pool }) => pool ?? []);
  const waiting = getHurtPods(getWaitingFor(pools, findings, explained));
  const owners = new Set(stuck.flatMap(pod => getOwnerLabel(pod.meta) ?? []));
  const since = [
    ...stuck.map(pod => pod.meta.createdAt),
    ...refused.flatMap(claim => getLaunchRefusal(claim)?.since ?? []),
  ].sort()[0];
  return [
    found(subnetAddressesExhausted, {
      object: 'cluster',
      severity: isAll ? 'critical' : 'warning',
      title: isAll ? 'No address is left for pods and nodes' : getTitle(empty),
      because: getBecause(empty, isAll, least),
      evidence: [
        ...empty.slice(0, 2).map(subnet => ({
          object: `Subnet ${subnet.name ?? subnet.id}`,
          says: `${subnet.freeAddresses} of ${
            subnet.total ?? '?'
          } addresses free in ${subnet.zone}`,
        })),
        ...refused.slice(0, 1).map(claim => ({
          object: `NodeClaim ${claim.meta.name}`,
          says: '`InsufficientFreeAddressesInSubnet`',
        })),
        ...stuck.slice(0, 1).map(pod => ({
          object: `Pod ${getObjectKey(pod.meta)}`,
          says: 'has a node and no address',
          at: pod.meta.createdAt,
        })),
      ],
      ...(since && { since }),
      next: 'Add subnets, best of a secondary range, and tag them for Karpenter',
      hurts: [
        ...count(stuck.length, 'pod', 'pods'),
        ...count(owners.size, 'owner', 'owners'),
        ...waiting.hurts,
      ],
      clearsIn: '2 min after addresses are free',
      target: { tab: 'nodes' },
      explains: {
        objects: [
          ...refused.map(({ meta }) => `NodeClaim/${meta.name}`),
          ...new Set(stuck.map(pod => getWorkloadKey(getPodWorkload(pod)))),
        ],
        pods: [...waiting.keys, ...stuck.map(pod => getObjectKey(pod.meta))],
      },
      marks: { pools },
    }),
  ];
}

function getTitle(empty: NodeSubnet[]): string {
  return empty.length === 0
    ? 'Nodes are refused: their subnet has no free address'
    : `No address is left in ${formatList([
        ...new Set(empty.map(({ zone }) => zone)),
      ])}`;
}

function getBecause(
  empty: NodeSubnet[],
  isAll: boolean,
  least: number,
): string {
  if (empty.length === 0) {
    return 'AWS found too few free addresses in the subnets that it tried.';
  }
  const prefix =
    least === PREFIX_ADDRESSES
      ? ' A node takes 16 addresses at once here (prefix delegation).'
      : '';
  const one = `its subnet has ${empty[0].freeAddresses} free`;
  const many = `${formatCount(
    empty.length,
    'subnet',
  )} have fewer than ${least} free addresses`;
  const what = isAll
    ? 'every pod and node takes an address of its subnet, and all subnets of nodes are full'
    : `every pod and node takes an address of its subnet, and ${
        empty.length === 1 ? one : many
      }`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}.${prefix}`;
}

/** Pods that have a node for a while and no sandbox, which is what a missing address looks like. */
function getPodsWithoutAddress({ kubernetes, now }: Findings): PodProjection[] {
  return (kubernetes.pods ?? []).filter(
    pod =>
      pod.phase === 'Pending' &&
      pod.nodeName !== undefined &&
      !pod.trouble &&
      !pod.meta.deletedAt &&
      !hasCondition(pod, 'PodReadyToStartContainers') &&
      (getAge(pod.meta.createdAt, now) ?? 0) >= POD_PATIENCE_MS,
  );
}
