import { crdName } from '../kubernetes/ResourceKind';
import { RESOURCE_KINDS } from '../kubernetes/resourceKinds';
import { apiVersionOf } from '../kubernetes/ResourceKind';
import type { ClusterFrame, EksFacts } from './ClusterFrame';
import type { WireFaultValues } from './WireFaults';

/** A frame with the faults that lie in what AWS and the cluster hold, not between them and us. */
export function withFaults(
  frame: ClusterFrame,
  faults: WireFaultValues,
): ClusterFrame {
  const absent = faults['crd-absent'];
  const withoutKind = absent ? withoutDefinition(frame, absent) : frame;
  return {
    ...withoutKind,
    eks:
      faults.deleted === undefined
        ? withoutKind.eks && withAccess(withoutKind.eks, faults)
        : undefined,
    objects: faults.deleted === undefined ? withoutKind.objects : [],
    wire: { ...frame.wire, ...faults },
  };
}

function withoutDefinition(frame: ClusterFrame, name: string): ClusterFrame {
  const kind = RESOURCE_KINDS.find(
    each => each.custom && crdName(each) === name,
  );
  return {
    ...frame,
    crds: frame.crds.filter(each => each !== name),
    objects: frame.objects.filter(
      object =>
        !kind ||
        object.kind !== kind.kind ||
        object.apiVersion !== apiVersionOf(kind),
    ),
  };
}

function withAccess(eks: EksFacts, faults: WireFaultValues): EksFacts {
  const isPortal = ({ groups }: { groups: string[] }) =>
    groups.some(group => group.startsWith('platform-portal:'));
  if (faults['no-access-entry'] !== undefined) {
    return {
      ...eks,
      accessEntries: eks.accessEntries.filter(each => !isPortal(each)),
    };
  }
  return faults['group-unbound'] === undefined
    ? eks
    : {
        ...eks,
        accessEntries: eks.accessEntries.map(each =>
          isPortal(each) ? { ...each, groups: [] } : each,
        ),
      };
}
