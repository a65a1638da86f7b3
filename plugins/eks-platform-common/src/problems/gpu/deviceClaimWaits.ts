import { getObjectKey } from '../../kubernetes/objectKey';
import type { ResourceClaimProjection } from '../../kubernetes/projections';
import { getAge } from '../../view/age';
import { formatCount, formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

const WAITING_MS = 5 * 60_000;

export const deviceClaimWaits: RegisteredProblem = {
  id: 'device-claim-waits',
  severity: 'warning',
  level: 'cause',
  scenario: 'device-claim-waits',
  clears: 'The claims have their devices, or are gone.',
  rule: findDeviceClaimWaits,
};

/** ResourceClaims without a device. One problem per device class. */
export function findDeviceClaimWaits(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const { resourceClaims = [], resourceSlices } = findings.kubernetes;
  const groups = new Map<string, ResourceClaimProjection[]>();
  for (const claim of resourceClaims) {
    const age = getAge(claim.meta.createdAt, findings.now) ?? 0;
    const waits = claim.devices.length === 0 && !claim.meta.deletedAt;
    if (
      waits &&
      age >= WAITING_MS &&
      getPods(claim, findings).some(key => !explained.pods.has(key))
    ) {
      const classes = claim.deviceClasses.join(', ') || 'no class';
      groups.set(classes, [...(groups.get(classes) ?? []), claim]);
    }
  }
  return [...groups].map(([classes, claims]) =>
    toProblem(classes, claims, resourceSlices?.length === 0, findings),
  );
}

/** Pods that the claim was made for and that wait with it. */
function getPods(
  { meta }: ResourceClaimProjection,
  { unschedulable }: Findings,
): string[] {
  return unschedulable
    .filter(
      ({ pod }) =>
        pod.meta.namespace === meta.namespace &&
        meta.owners.some(
          ({ kind, name }) => kind === 'Pod' && name === pod.meta.name,
        ),
    )
    .map(({ pod }) => getObjectKey(pod.meta));
}

function toProblem(
  classes: string,
  claims: ResourceClaimProjection[],
  noDriver: boolean,
  findings: Findings,
): FoundProblem {
  const pods = claims.flatMap(claim => getPods(claim, findings));
  const names = claims.map(({ meta }) => getObjectKey(meta));
  const [since] = claims.map(({ meta }) => meta.createdAt).sort();
  const many = claims.length > 1;
  return found(deviceClaimWaits, {
    object: classes,
    title: `${formatCount(claims.length, 'pod')} ${
      many ? 'wait' : 'waits'
    } for a device of class ${classes}`,
    because: noDriver
      ? 'No driver publishes a device: there is no ResourceSlice. Karpenter starts no machine for a claim, unless it is told to.'
      : 'None of the published devices is free and fits the claim. Karpenter starts no machine for a claim, unless it is told to.',
    evidence: [
      {
        object: `ResourceClaim ${formatList(names, 2)}`,
        says: `asks for \`${classes}\`, has no device`,
        at: since,
      },
    ],
    since,
    next: noDriver
      ? 'Install the DRA driver, and keep a node with such devices: a static pool or a node group'
      : 'Add a node with such devices, or free one',
    hurts: count(pods.length, 'pod', 'pods'),
    clearsIn: 'a minute after a device is free',
    target: { tab: 'gpu' },
    explains: { pods },
  });
}
