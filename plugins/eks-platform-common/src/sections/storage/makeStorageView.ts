import { bytesToGib, parseQuantity } from '../../kubernetes/quantity';
import type {
  PersistentVolumeClaimProjection,
  PersistentVolumeProjection,
  PodProjection,
} from '../../kubernetes/projections';
import type { Findings } from '../../problems/findings';
import type { Problem } from '../../problems/problem';
import { getEbsSlots, type EbsSlots } from '../../storage/ebsSlots';
import type { ItemState } from '../../view/itemState';
import { exactly, unknown } from '../../view/quantities';
import type { Quantity } from '../../view/quantity';
import type { SectionContext } from '../sectionDefinition';
import { makeBackupRows } from './backupRows';
import type { ClaimRow, NodeSlotsRow, StorageView } from './storageView';

const NEARLY_FULL = 0.9;
const LISTED_CLAIMS = 200;
const LISTED_NODES = 50;
const ORDER: ItemState[] = ['critical', 'warning', 'waits', 'progressing'];

/** Claims, disks and backups. */
export function makeStorageView(context: SectionContext): StorageView {
  const { findings, problems } = context;
  const { persistentVolumeClaims = [], storageClasses = [] } =
    findings.kubernetes;
  const users = listUsers(findings.kubernetes.pods ?? []);
  const volumes = new Map(
    (findings.kubernetes.persistentVolumes ?? []).map(v => [v.meta.name, v]),
  );
  const claims = persistentVolumeClaims.map(claim =>
    makeClaimRow(claim, { users, volumes, problems }),
  );
  const backups = makeBackupRows(findings);
  return {
    claims: claims
      .sort((a, b) => rank(a.state) - rank(b.state))
      .slice(0, LISTED_CLAIMS),
    totalClaims: findings.kubernetes.persistentVolumeClaims
      ? exactly(claims.length, 'claims', 'persistentvolumeclaims')
      : unknown('claims', 'persistentvolumeclaims', 'claims are not known'),
    classes: storageClasses.map(({ meta, provisioner, isDefault }) => ({
      name: meta.name,
      provisioner,
      isDefault,
    })),
    slots: makeSlotRows(getEbsSlots(findings.kubernetes)),
    disks: countDisks(findings),
    ...(backups && { backups }),
    backupTool: getBackupTool(findings),
  };
}

/** Names of the pods that mount each claim. */
function listUsers(pods: readonly PodProjection[]): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const pod of pods) {
    for (const name of pod.claims ?? []) {
      const key = `${pod.meta.namespace}/${name}`;
      users.set(key, [...(users.get(key) ?? []), pod.meta.name]);
    }
  }
  return users;
}

function rank(state: ItemState): number {
  const index = ORDER.indexOf(state);
  return index < 0 ? ORDER.length : index;
}

function makeClaimRow(
  claim: PersistentVolumeClaimProjection,
  known: {
    users: ReadonlyMap<string, string[]>;
    volumes: ReadonlyMap<string, PersistentVolumeProjection>;
    problems: readonly Problem[];
  },
): ClaimRow {
  const { meta, phase, storageClass, volumeName, requested } = claim;
  const key = `${meta.namespace}/${meta.name}`;
  const volume = known.volumes.get(volumeName ?? '');
  const problem = known.problems.find(
    ({ key: k }) => k === `claim-pending:${key}` || k === `claim-lost:${key}`,
  );
  const size = parseQuantity(volume?.capacity ?? requested ?? '');
  const [zone] = volume?.zones ?? [];
  return {
    namespace: meta.namespace ?? '',
    name: meta.name,
    ...judge(phase, problem),
    ...(storageClass && { storageClass }),
    size:
      size === undefined
        ? unknown('GiB', 'persistentvolumeclaims', 'the claim names no size')
        : exactly(bytesToGib(size), 'GiB', 'persistentvolumeclaims'),
    ...(zone && { zone }),
    ...(volume?.volumeId && { volumeId: volume.volumeId }),
    pods: known.users.get(key) ?? [],
    ...(problem && { problem: problem.key }),
  };
}

function judge(
  phase: string,
  problem: Problem | undefined,
): Pick<ClaimRow, 'state' | 'stateText'> {
  if (problem) {
    return { state: problem.severity, stateText: phase.toLowerCase() };
  }
  switch (phase) {
    case 'Bound':
      return { state: 'ok', stateText: 'bound' };
    case 'Pending':
      return { state: 'waits', stateText: 'waits for its first pod' };
    default:
      return { state: 'warning', stateText: phase.toLowerCase() };
  }
}

function makeSlotRows(
  slots: ReadonlyMap<string, EbsSlots> | undefined,
): NodeSlotsRow[] {
  const source = 'csinodes, volumeattachments';
  return [...(slots?.values() ?? [])]
    .filter(({ used }) => used > 0)
    .sort(
      (a, b) => b.used / (b.limit ?? Infinity) - a.used / (a.limit ?? Infinity),
    )
    .map(({ node, used, limit }) => ({
      node,
      used: exactly(used, 'disks', source),
      limit:
        limit === undefined
          ? unknown('disks', source, 'the driver says no limit')
          : exactly(limit, 'disks', source),
      state: (limit !== undefined && used / limit >= NEARLY_FULL
        ? 'warning'
        : 'ok') as ItemState,
    }))
    .slice(0, LISTED_NODES);
}

function getBackupTool({ state }: Findings): StorageView['backupTool'] {
  const answer = state.kubernetes.backupSchedules;
  if (answer.state === 'ok' || answer.last) {
    return 'velero';
  }
  return answer.state === 'not-installed' ? 'none' : 'unknown';
}

function countDisks(findings: Findings): StorageView['disks'] {
  const source = 'ec2:DescribeVolumes';
  const { volumes } = findings.aws;
  if (!volumes) {
    const nothing = (unit: string): Quantity =>
      unknown(unit, source, 'EC2 does not say');
    return {
      total: nothing('disks'),
      size: nothing('GiB'),
      unused: nothing('disks'),
    };
  }
  const bound = new Set(
    (findings.kubernetes.persistentVolumes ?? []).map(v => v.volumeId),
  );
  const unused = volumes.filter(
    ({ id, state }) => state === 'available' && !bound.has(id),
  );
  return {
    total: exactly(volumes.length, 'disks', source),
    size: exactly(
      volumes.reduce((sum, { sizeGib }) => sum + sizeGib, 0),
      'GiB',
      source,
    ),
    unused: findings.kubernetes.persistentVolumes
      ? exactly(unused.length, 'disks', source)
      : unknown('disks', source, 'persistentvolumes are not known'),
  };
}
