import type { LabelSelector } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { RawObject } from './KubernetesSource';

/** A selector in full; undefined where none is given, which selects nothing. */
export function projectSelector(
  selector: RawObject | undefined,
): LabelSelector | undefined {
  return (
    selector && {
      matchLabels: selector.matchLabels ?? {},
      matchExpressions: (selector.matchExpressions ?? []).map(
        (term: RawObject) => ({
          key: term.key,
          operator: term.operator,
          values: term.values ?? [],
        }),
      ),
    }
  );
}
