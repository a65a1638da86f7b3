import type { FilterPredicate } from '@backstage/filter-predicates';

/** Components that depend on something and name what of a cluster is theirs; the backend tells which of these are clusters. */
export const RUNS_IN_A_CLUSTER: FilterPredicate = {
  $all: [
    { kind: 'component' },
    { relations: { $contains: { type: 'dependsOn' } } },
    {
      $any: [
        {
          'metadata.annotations.backstage.io/kubernetes-id': { $exists: true },
        },
        {
          'metadata.annotations.backstage.io/kubernetes-namespace': {
            $exists: true,
          },
        },
      ],
    },
  ],
};
