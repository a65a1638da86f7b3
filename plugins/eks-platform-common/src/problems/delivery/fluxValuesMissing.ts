import { fluxFailure } from './fluxFailure';

/** A ConfigMap or Secret that `substituteFrom` or `valuesFrom` names and that does not exist. */
export const fluxValuesMissing = fluxFailure({
  id: 'flux-values-missing',
  cause: 'missing-values',
  scenario: 'values-missing',
  clears: 'The ConfigMap or Secret exists.',
  shared: ({ object }) => object,
  tell: ({ cause, all, object }) => ({
    title:
      all.length > 1
        ? `${all.length} objects of Flux read a ${
            cause.object.split('/')[0]
          } that is missing`
        : `${object.kind} ${object.meta.name} reads what does not exist`,
    because: `\`${cause.object}\` is not there, so Flux has no values to work with.`,
    next: `Make \`${cause.object}\`; what OpenTofu or External Secrets write comes back with their next run`,
  }),
});
