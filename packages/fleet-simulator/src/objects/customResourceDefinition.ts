import type { Instant } from '../clock/Clock';
import { DAY } from '../clock/duration';
import { crdName } from '../kubernetes/ResourceKind';
import { RESOURCE_KINDS } from '../kubernetes/resourceKinds';
import type { KubernetesObject } from './KubernetesObject';
import { condition, newObject } from './KubernetesObject';

/** The CustomResourceDefinition objects of the installed kinds, without their schemas. */
export function customResourceDefinitions(
  names: string[],
  start: Instant,
): KubernetesObject[] {
  const createdAt = start - 40 * DAY;
  return RESOURCE_KINDS.filter(
    kind => kind.custom && names.includes(crdName(kind)),
  ).map(kind => ({
    ...newObject({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      name: crdName(kind),
      createdAt,
      generation: 1,
    }),
    spec: {
      group: kind.group,
      names: {
        kind: kind.kind,
        listKind: `${kind.kind}List`,
        plural: kind.plural,
        singular: kind.singular,
        ...(kind.shortNames && { shortNames: kind.shortNames }),
      },
      scope: kind.namespaced ? 'Namespaced' : 'Cluster',
      versions: [{ name: kind.version, served: true, storage: true }],
    },
    status: {
      conditions: [
        condition(
          'NamesAccepted',
          'True',
          'NoConflicts',
          'no conflicts found',
          createdAt,
        ),
        condition(
          'Established',
          'True',
          'InitialNamesAccepted',
          'the initial names have been accepted',
          createdAt,
        ),
      ],
      storedVersions: [kind.version],
    },
  }));
}
